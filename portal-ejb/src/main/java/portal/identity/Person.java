package portal.identity;

import java.io.Serializable;

/** Whose an account is: what never changes while somebody is signed in. */
record Person(
        long account,
        String userName,
        String displayName,
        String tenant,
        String province,
        String placeName,
        boolean demonstration)
        implements Serializable {

    private static final long serialVersionUID = 1L;
}
