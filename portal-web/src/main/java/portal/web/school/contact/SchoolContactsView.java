package portal.web.school.contact;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import portal.NotFound;
import portal.RuleViolation;
import portal.identity.personal.PhoneNumber;
import portal.school.contact.ContactKeeping;
import portal.school.contact.SchoolContact;
import portal.school.contact.SchoolContacts;
import portal.school.teacher.NumberChange;
import portal.web.frame.Words;
import portal.web.identity.SignedIn;

/** The contact persons of a school: who they are, their telephones on record, a form for one. */
@Named("schoolContacts")
@ViewScoped
public class SchoolContactsView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where one answer holds the number that it shows. */
    private static final String SHOWN = ShownNumber.class.getName();

    @Inject
    private transient SchoolContacts contacts;

    @Inject
    private transient ContactKeeping keeping;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient HttpServletRequest request;

    private transient SchoolContacts.Board board;
    private String school;
    private Long contact;
    private int seen;
    private String name;
    private String post;
    private String phone;
    private boolean withoutPhone;

    /** The address of the page of a school. */
    public static String href(String code) {
        return "contacts.xhtml?school=" + encoded(code);
    }

    public void load() {
        if (isChanging()) {
            var one = changed();
            seen = one.getVersion();
            name = one.getName();
            post = one.getPost();
        }
    }

    private SchoolContact changed() {
        return read().contacts().stream()
                .filter(one -> one.getId().equals(contact))
                .findFirst()
                .orElseThrow(() -> new NotFound("SchoolContact"));
    }

    private SchoolContacts.Board read() {
        if (board == null) {
            board = contacts.of(school);
        }
        return board;
    }

    /** Adds the person of the form, or states the one anew that it was opened for. */
    public String keep() {
        board = null;
        if (isChanging()) {
            keeping.change(contact, seen, name, post, number());
        } else {
            keeping.add(school, name, post, entered());
        }
        Words.done(isChanging() ? "contacts.changed" : "contacts.added", name);
        return here();
    }

    /** Says at the field what a telephone must look like, where one was typed. */
    public void check(FacesContext faces, UIComponent field, Object typed) {
        try {
            read((String) typed);
        } catch (RuleViolation refused) {
            throw new ValidatorException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, Words.ofPage().text(refused), null), refused);
        }
    }

    private NumberChange<PhoneNumber> number() {
        if (withoutPhone) {
            return NumberChange.gone();
        }
        return entered().map(NumberChange::to).orElse(NumberChange.none());
    }

    private Optional<PhoneNumber> entered() {
        return read(phone);
    }

    private static Optional<PhoneNumber> read(String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank()).map(PhoneNumber::of);
    }

    public String remove(Long id) {
        board = null;
        keeping.remove(id);
        Words.done("contacts.removed");
        return here();
    }

    /** Shows one telephone on this very answer; it is on record, and gone with the next one. */
    public void reveal(Long id) {
        var line = read().contacts().stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .map(one -> new ContactLine(one, Words.ofPage()))
                .orElseThrow(() -> new NotFound("SchoolContact"));
        request.setAttribute(SHOWN, line.shown(contacts.phoneNumber(id)));
    }

    private String here() {
        return "/school/contacts?faces-redirect=true"
                + (school == null ? "" : "&school=" + encoded(school));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public List<ContactLine> getLines() {
        var words = Words.ofPage();
        return read().contacts().stream().map(one -> new ContactLine(one, words)).toList();
    }

    /** Whether whoever looks states them here; who may is decided behind the page. */
    public boolean isKept() {
        return signedIn.may(ContactKeeping.class);
    }

    /** Whether the form is there: for one more person, or for one that is changed. */
    public boolean isFormed() {
        return isKept() && (isChanging() || read().hasRoom());
    }

    /** Whether there are as many as a school names. */
    public boolean isFull() {
        return isKept() && !isChanging() && !read().hasRoom();
    }

    public String getFullWords() {
        return Words.ofPage().text("contact.too-many", ContactKeeping.MOST);
    }

    public boolean isNone() {
        return read().contacts().isEmpty();
    }

    /** Whether they are listed: not while one of them is changed, who has the page alone. */
    public boolean isListed() {
        return !isNone() && !isChanging();
    }

    public String getNoneNext() {
        return isKept() ? "contacts.none.next" : "contacts.none.others";
    }

    public boolean isChanging() {
        return contact != null && isKept();
    }

    public String getFormTitle() {
        return isChanging() ? "contacts.change" : "contacts.add";
    }

    /** Whether the one that is changed has a telephone, which stays where nothing is typed. */
    public boolean isNumbered() {
        return isChanging() && changed().getPhoneNumber() != null;
    }

    /** What the field of the telephone says: the mask of the one that is kept, or an example. */
    public String getPhoneHelp() {
        var words = Words.ofPage();
        return isNumbered()
                ? words.text("contacts.phone.kept", changed().getPhoneNumber().masked())
                : words.text("contacts.phone.help");
    }

    public String getChangeHref() {
        return school == null ? "contacts.xhtml?contact=" : href(school) + "&contact=";
    }

    public String getHere() {
        return school == null ? "contacts.xhtml" : href(school);
    }

    public String getSchoolName() {
        return read().school().getName();
    }

    public String getSchoolHref() {
        return school == null ? "own.xhtml" : "school.xhtml?code=" + encoded(school);
    }

    public ShownNumber getShown() {
        return (ShownNumber) request.getAttribute(SHOWN);
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school == null || school.isBlank() ? null : school;
    }

    public Long getContact() {
        return contact;
    }

    public void setContact(Long contact) {
        this.contact = contact;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isWithoutPhone() {
        return withoutPhone;
    }

    public void setWithoutPhone(boolean withoutPhone) {
        this.withoutPhone = withoutPhone;
    }
}
