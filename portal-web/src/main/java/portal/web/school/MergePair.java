package portal.web.school;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Two records of a register as an address names them: the one to keep, and the one that goes. */
public abstract class MergePair implements Serializable {

    private static final long serialVersionUID = 1L;

    private String keep;
    private String gone;

    /** The way to make two records one. */
    public static String href(String keep, String gone) {
        return "merge.xhtml?keep=" + encoded(keep) + "&gone=" + encoded(gone);
    }

    protected static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    public String getOtherWayHref() {
        return href(gone, keep);
    }

    public String getKeep() {
        return keep;
    }

    public void setKeep(String keep) {
        this.keep = keep;
    }

    public String getGone() {
        return gone;
    }

    public void setGone(String gone) {
        this.gone = gone;
    }
}
