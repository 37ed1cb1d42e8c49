package portal.web.school.contact;

import portal.identity.personal.KeptNumber;
import portal.school.contact.SchoolContact;
import portal.web.frame.Words;

/** A contact person as a page tells it, with the mask of their telephone. */
public record ContactLine(SchoolContact contact, Words words) {

    public Long id() {
        return contact.getId();
    }

    public String name() {
        return contact.getName();
    }

    public String post() {
        return contact.getPost();
    }

    public boolean numbered() {
        return contact.getPhoneNumber() != null;
    }

    /** What may be seen of the telephone; words where there is none. */
    public String phone() {
        KeptNumber number = contact.getPhoneNumber();
        return number == null ? words.text("contacts.phone.none") : number.masked();
    }

    public String stated() {
        return words.text("objection.by", contact.getStatedBy(),
                Words.minute(contact.getStatedAt().toInstant()));
    }

    /** What the button that shows the telephone is called by a screen reader. */
    public String showing() {
        return words.text("contacts.show.of", contact.getName());
    }

    /** The telephone in full, on the one answer that tells it. */
    public ShownNumber shown(String number) {
        return new ShownNumber(words.text("contacts.shown", contact.getName(), contact.getPost(),
                contact.getSchool().getName()), number);
    }
}
