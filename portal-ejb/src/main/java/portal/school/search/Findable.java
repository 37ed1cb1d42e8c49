package portal.school.search;

import java.util.List;
import portal.identity.Caller;

/**
 * A register whose records can be found. It finds for each caller what they may open, and nothing for
 * those who may open none of it.
 */
public interface Findable {

    /**
     * @param typed as somebody typed it, not blank
     * @param most  as many as are shown
     */
    List<Found> find(String typed, Caller caller, int most);
}
