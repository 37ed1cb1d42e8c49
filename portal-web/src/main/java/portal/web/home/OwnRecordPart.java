package portal.web.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import portal.school.teacher.OwnRecord;
import portal.school.teacher.PersonRequest;
import portal.web.identity.SignedIn;

/** What became of what a teacher asked about their own record. */
@Dependent
class OwnRecordPart implements HomePart {

    @Inject
    OwnRecord record;

    @Override
    public boolean isFor(SignedIn reader) {
        return reader.may(OwnRecord.class);
    }

    @Override
    public void tell(Home home) {
        var words = home.words();
        var requests = record.requests();
        home.figure("home.requests", words.number(requests.stream().filter(PersonRequest::open).count()),
                words.text("home.requests.of", requests.size()), "/teacher/me.xhtml");
    }
}
