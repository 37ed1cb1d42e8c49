package portal.web.identity;

import jakarta.security.enterprise.credential.Credential;
import portal.identity.Caller;

/** Somebody who has taken every step of signing in, as the mechanism is told of them. */
record Admission(Caller caller) implements Credential {}
