package portal.web.pairing;

import portal.pairing.Objection;
import portal.web.frame.Words;

/** An objection with its answer, as a page tells it. */
public record ObjectionLine(Objection objection, Words words) {

    public Long id() {
        return objection.getId();
    }

    public String cycle() {
        return objection.getCycle().getName();
    }

    public String school() {
        return objection.getSchool().getName();
    }

    public String said() {
        return objection.getWords();
    }

    public String raised() {
        return words.text("objection.by", objection.getRaisedBy(),
                Words.minute(objection.getRaisedAt().toInstant()));
    }

    public boolean answered() {
        return objection.isAnswered();
    }

    public String answer() {
        return objection.getAnswer();
    }

    public String answeredBy() {
        return words.text("objection.by", objection.getAnsweredBy(),
                Words.minute(objection.getAnsweredAt().toInstant()));
    }

    /** Whether it waits, was upheld, or was not. */
    public String state() {
        return words.text(key());
    }

    private String key() {
        if (!answered()) {
            return "objection.waiting";
        }
        return objection.getUpheld() ? "objection.upheld" : "objection.dismissed";
    }

    public String chip() {
        if (!answered()) {
            return "chip chip-warn";
        }
        return objection.getUpheld() ? "chip chip-ok" : "chip chip-info";
    }
}
