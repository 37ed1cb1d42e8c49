package portal.identity;

import portal.RuleViolation;

/**
 * What would become of an account to be opened.
 *
 * @param there   whether this person has it already
 * @param refused why it would be refused, or null
 */
public record Trial(NewAccount account, boolean there, RuleViolation refused) {

    public boolean opens() {
        return !there && refused == null;
    }
}
