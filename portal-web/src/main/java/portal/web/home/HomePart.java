package portal.web.home;

import portal.web.identity.SignedIn;

/** What one service adds to the home page of those whom it admits. */
interface HomePart {

    boolean isFor(SignedIn reader);

    void tell(Home home);
}
