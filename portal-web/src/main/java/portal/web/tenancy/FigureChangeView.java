package portal.web.tenancy;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import portal.NotFound;
import portal.RuleViolation;
import portal.bureau.FigureChange;
import portal.bureau.FigureChanging;
import portal.tenancy.FigureReach;
import portal.tenancy.Figures;
import portal.tenancy.FiguresInForce;
import portal.tenancy.PolicyKey;
import portal.web.frame.Words;

/** A change of one figure: fill in, look at what it means and whom it touches, then record it. */
@Named("figureChange")
@ViewScoped
public class FigureChangeView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String START = "change:start:since";
    private static final String WHY = "change:why:reason";

    @Inject
    private transient FigureChanging changing;

    @Inject
    private transient FiguresInForce figures;

    private String key;
    private String name;
    private String unit;
    private String now;
    private String clause;
    private FigureForm form;
    private boolean withdrawn;
    private String since;
    private String reason;
    private long seen;
    private String valueFault;
    private Preview preview;
    private FigureChange asked;

    /**
     * What a change means, in words.
     *
     * @param from  from when it holds
     * @param later what comes into force after it all the same
     */
    public record Preview(
            String before, String after, String from, String clause, String reason,
            String later, List<Touched> touched) implements Serializable {

        public boolean hasLater() {
            return !later.isEmpty();
        }

        public boolean hasClause() {
            return !clause.isEmpty();
        }
    }

    /** Whom a figure touches, in words, with some of their names. */
    public record Touched(String words, String names) implements Serializable {

        public boolean hasNames() {
            return !names.isEmpty();
        }
    }

    /** Opens the page to those alone who may change. */
    public void load() {
        since = changing.today().toString();
        if (key == null) {
            throw new NotFound("PolicyKey");
        }
        var history = look();
        form = new FigureForm(
                history.key(), history.timeline().valueOn(changing.today()).orElse(null),
                new FigureWords(Words.ofPage().locale()));
    }

    /** What holds now; whatever is filled in already stays. */
    private FiguresInForce.History look() {
        var words = Words.ofPage();
        var figureWords = new FigureWords(words.locale());
        var history = figures.history(key);
        var timeline = history.timeline();
        var today = timeline.on(changing.today());
        name = figureWords.name(key);
        unit = figureWords.unitOf(history.key());
        now = FigureLines.valueOrNone(words, figureWords, history.key(),
                timeline.valueOn(changing.today()).orElse(null));
        clause = today.map(row -> figureWords.clause(row.figure())).orElse("");
        seen = timeline.last();
        return history;
    }

    /** Shows what the change would mean; nothing is recorded. */
    public void check() {
        valueFault = null;
        preview = null;
        asked = new FigureChange(
                key, withdrawn ? null : form.written(), Days.of(since).orElse(null), reason, seen);
        var faults = changing.faults(asked);
        faults.forEach(this::refuse);
        if (!faults.isEmpty()) {
            return;
        }
        try {
            preview = words(changing.preview(asked));
        } catch (RuleViolation refused) {
            refuse(refused);
            look();
        }
    }

    /** Says it at the field that is at fault, and in the list on top. */
    private void refuse(RuleViolation refused) {
        var words = Words.ofPage().text(refused);
        if (refused.key().startsWith("figure.start")) {
            refuse(START, words);
        } else if (refused.key().startsWith("bureau.reason")) {
            refuse(WHY, words);
        } else {
            valueFault = refused.key().endsWith("-meanwhile") ? null : words;
            FacesContext.getCurrentInstance().addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        }
    }

    private static void refuse(String field, String words) {
        var faces = FacesContext.getCurrentInstance();
        if (faces.getViewRoot().findComponent(field) instanceof UIInput input) {
            // A field at fault shows what was sent, which is no longer kept for it here.
            input.setSubmittedValue(input.getValue());
            input.setValid(false);
        }
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }

    /** Records what was looked at. */
    public String take() {
        if (asked == null) {
            return null;
        }
        try {
            changing.change(asked);
        } catch (RuleViolation refused) {
            preview = null;
            refuse(refused);
            look();
            return null;
        }
        Words.done("figureChange.done", name, asked.since().toString());
        return "/tenancy/figure?faces-redirect=true&key=" + key;
    }

    /** Back to the form, as it was filled in. */
    public void revise() {
        preview = null;
    }

    private static Preview words(FigureChanging.Consequence consequence) {
        var words = Words.ofPage();
        var figureWords = new FigureWords(words.locale());
        var policyKey = consequence.key();
        var change = consequence.change();
        return new Preview(
                FigureLines.valueOrNone(words, figureWords, policyKey, consequence.before()
                        .map(row -> row.figure().value()).orElse(null)),
                FigureLines.valueOrNone(words, figureWords, policyKey, change.value()),
                change.since().toString(),
                consequence.before().map(row -> figureWords.clause(row.figure())).orElse(""),
                change.reason(),
                consequence.later().stream()
                        .map(row -> later(words, figureWords, policyKey, row.figure()))
                        .collect(Collectors.joining(words.text("figures.ahead.between"))),
                consequence.touched().stream().map(some -> touched(words, some)).toList());
    }

    private static String later(
            Words words, FigureWords figureWords, PolicyKey<?> key, Figures.InForce figure) {
        return words.text("figures.ahead", figure.since().toString(),
                FigureLines.valueOrNone(words, figureWords, key, figure.value()));
    }

    static Touched touched(Words words, FigureReach.Touched some) {
        var whom = "reach." + some.whom();
        var names = String.join(words.text("reach.between"), some.names());
        return new Touched(
                some.count().isPresent()
                        ? words.text(whom, some.count().getAsLong())
                        : words.text(whom),
                some.count().orElse(0) > some.names().size() && !names.isEmpty()
                        ? names + words.text("reach.more")
                        : names);
    }

    public boolean isChecked() {
        return preview != null;
    }

    public boolean isUnchecked() {
        return preview == null;
    }

    public Preview getPreview() {
        return preview;
    }

    public FigureForm getForm() {
        return form;
    }

    public String getName() {
        return name;
    }

    public String getNow() {
        return now;
    }

    public String getClause() {
        return clause;
    }

    public boolean isWithClause() {
        return !clause.isEmpty();
    }

    /** How the value is written, with its unit. */
    public String getHelp() {
        return Words.ofPage().text("figureChange.help." + form.help(), unit);
    }

    public String getValueFault() {
        return valueFault;
    }

    public boolean isValueFaulty() {
        return valueFault != null;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(boolean withdrawn) {
        this.withdrawn = withdrawn;
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = since;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
