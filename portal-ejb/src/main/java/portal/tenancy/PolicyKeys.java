package portal.tenancy;

import java.util.List;

/**
 * The policy keys that one capability declares. Each capability has one such bean; they are
 * collected with {@code @Any Instance<PolicyKeys>}, so that nothing here knows who declares what.
 */
public interface PolicyKeys {

    List<PolicyKey<?>> keys();
}
