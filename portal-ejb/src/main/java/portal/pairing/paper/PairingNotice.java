package portal.pairing.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import portal.document.word.Annex;
import portal.document.word.Block;
import portal.document.word.Grid;
import portal.document.word.Grid.Side;
import portal.document.word.Heading;
import portal.document.word.OfficialDocument;
import portal.document.word.Paragraph;
import portal.pairing.PairReason;
import portal.pairing.Pairing;
import portal.pairing.PublishedPlan;
import portal.school.School;

/**
 * The notice that makes a published plan known (结对通知): what was decided and how, what the schools
 * have to do, the list of the pairs, and why each is so.
 */
public final class PairingNotice {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "portal.pairing.paper.notice", Locale.SIMPLIFIED_CHINESE,
            PairingNotice.class.getClassLoader());

    private static final int METRES = 3;

    /** A difference that would be said to be 0.0 kilometres. */
    private static final int HARDLY_ANYTHING = 50;

    private static final String BETWEEN_NAMES = "、";
    private static final String BETWEEN_CLAUSES = "；";
    private static final String END = "。";

    private final PublishedPlan plan;
    private final NoticeFields fields;

    private PairingNotice(PublishedPlan plan, NoticeFields fields) {
        this.plan = plan;
        this.fields = fields;
    }

    public static OfficialDocument of(PublishedPlan plan, NoticeFields fields) {
        return new PairingNotice(plan, fields).document();
    }

    static String text(String key, Object... figures) {
        return new MessageFormat(TEXTS.getString(key), Locale.SIMPLIFIED_CHINESE).format(figures);
    }

    private OfficialDocument document() {
        var notice = OfficialDocument.of(text("title", fields.issuer(), period()), body())
                .to(fields.addressee())
                .signed(fields.issuer(), fields.on())
                .with(pairs())
                .with(reasons())
                .imprinted(new OfficialDocument.Imprint(
                        fields.copies(), fields.issuer(), fields.on()));
        if (fields.number().isPresent()) {
            notice = notice.numbered(fields.number().get());
        }
        return fields.marked() ? notice.marked(text("mark", fields.issuer())) : notice;
    }

    private List<Block> body() {
        return List.of(
                new Paragraph(text("opening", period())),
                Heading.first(text("decided")),
                new Paragraph(decided()),
                Heading.first(text("basis")),
                new Paragraph(basis()),
                Heading.first(text("tasks")),
                Heading.second(text("tasks.supporters")),
                new Paragraph(text("tasks.supporters.text")),
                Heading.second(text("tasks.recipients")),
                new Paragraph(text("tasks.recipients.text")),
                Heading.second(text("tasks.both")),
                new Paragraph(text("tasks.both.text")));
    }

    private String decided() {
        var said = new StringBuilder(text("decided.pairs", count(plan.pairs().size()),
                count(schools(Pairing::getSupporter)), count(schools(Pairing::getRecipient)),
                years(), period()));
        if (plan.pairs().stream().anyMatch(one -> one.before().known())) {
            long kept = plan.pairs().stream().filter(PairReason::isKept).count();
            long changed = plan.pairs().stream().filter(PairReason::isChanged).count();
            said.append(text("decided.before", count(kept), count(changed),
                    count(plan.pairs().size() - kept - changed)));
        }
        var distances = plan.pairs().stream().mapToInt(one -> one.pair().getDistanceM())
                .summaryStatistics();
        if (distances.getCount() > 0) {
            said.append(text("decided.distance", kilometres(Math.round(distances.getAverage())),
                    kilometres(distances.getMax())));
        }
        if (plan.cycle().getNoticeUntil() != null) {
            said.append(text("decided.objections", day(plan.cycle().getNoticeUntil())));
        }
        return said.toString();
    }

    private long schools(Function<Pairing, School> side) {
        return plan.pairs().stream().map(one -> side.apply(one.pair()).getCode()).distinct().count();
    }

    /** Only what counted is told as what counted. */
    private String basis() {
        var weights = plan.problem().weights();
        var counted = new ArrayList<String>();
        if (weights.distancePerMetre() > 0) {
            counted.add(text("basis.distance"));
        }
        if (weights.mismatchPerPoint() > 0) {
            counted.add(text("basis.subjects"));
        }
        if (weights.load() > 0) {
            counted.add(text("basis.load"));
        }
        if (weights.change() > 0) {
            counted.add(text("basis.before"));
        }
        var said = new StringBuilder();
        if (!counted.isEmpty()) {
            said.append(text("basis.counted", enumerated(counted)));
        }
        said.append(text("basis." + plan.problem().objective()));
        if (plan.problem().maxDistanceM() != null) {
            said.append(text("basis.farthest", kilometres(plan.problem().maxDistanceM())));
        }
        long pinned = plan.pairs().stream().filter(one -> one.pair().isPinned()).count();
        if (pinned > 0) {
            said.append(text("basis.pinned", count(pinned)));
        }
        return said.append(text("basis.reasons")).toString();
    }

    private static String enumerated(List<String> items) {
        return items.size() == 1 ? items.get(0)
                : text("basis.several", IntStream.range(0, items.size())
                        .mapToObj(i -> text("basis.item." + (i + 1), items.get(i)))
                        .collect(Collectors.joining(BETWEEN_CLAUSES)));
    }

    private Annex pairs() {
        return new Annex(text("pairs.title", period()), false, List.of(new Grid(
                List.of(
                        new Grid.Column(text("column.number"), 7, Side.CENTRE),
                        new Grid.Column(text("column.supporter"), 26, Side.LEFT),
                        new Grid.Column(text("column.recipient"), 27, Side.LEFT),
                        new Grid.Column(text("column.town"), 16, Side.LEFT),
                        new Grid.Column(text("column.distance"), 12, Side.RIGHT),
                        new Grid.Column(text("column.period"), 14, Side.CENTRE)),
                IntStream.range(0, plan.pairs().size())
                        .mapToObj(i -> row(i, plan.pairs().get(i).pair()))
                        .toList())));
    }

    private List<String> row(int at, Pairing pair) {
        return List.of(
                String.valueOf(at + 1),
                pair.getSupporter().getName(),
                pair.getRecipient().getName(),
                pair.getRecipient().getTown() == null ? "" : pair.getRecipient().getTown(),
                kilometres(pair.getDistanceM()),
                schoolYears());
    }

    private Annex reasons() {
        return new Annex(text("reasons.title"), false, List.of(new Grid(
                List.of(
                        new Grid.Column(text("column.number"), 7, Side.CENTRE),
                        new Grid.Column(text("column.pair"), 26, Side.LEFT),
                        new Grid.Column(text("column.reason"), 60, Side.LEFT)),
                IntStream.range(0, plan.pairs().size())
                        .mapToObj(i -> List.of(
                                String.valueOf(i + 1),
                                text("pair", plan.pairs().get(i).pair().getSupporter().getName(),
                                        plan.pairs().get(i).pair().getRecipient().getName()),
                                reason(plan.pairs().get(i))))
                        .toList())));
    }

    /** Why a pair is so, in one sentence. */
    private String reason(PairReason one) {
        var clauses = new ArrayList<String>();
        clauses.add(text("reason.distance", kilometres(one.pair().getDistanceM())));
        if (plan.problem().weights().mismatchPerPoint() > 0) {
            subjects(one).ifPresent(clauses::add);
        }
        if (one.isKept()) {
            clauses.add(text("reason.kept"));
        } else if (one.isChanged()) {
            clauses.add(text("reason.changed", one.before().supporters().stream()
                    .map(School::getName).collect(Collectors.joining(BETWEEN_NAMES))));
        } else if (one.before().known()) {
            clauses.add(text("reason.new"));
        }
        if (one.pair().isPinned()) {
            clauses.add(text("reason.pinned"));
        }
        one.nextBest().ifPresent(next -> clauses.add(next(next)));
        return String.join(BETWEEN_CLAUSES, clauses) + END;
    }

    private static Optional<String> subjects(PairReason one) {
        if (!one.unmet().isEmpty()) {
            return Optional.of(text("reason.unmet", String.join(BETWEEN_NAMES, one.unmet())));
        }
        return one.needing() ? Optional.of(text("reason.met")) : Optional.empty();
    }

    private static String next(PairReason.NextBest next) {
        var name = next.supporter().getName();
        return next.metres()
                .map(metres -> metres >= HARDLY_ANYTHING
                        ? text("reason.next.dearer", name, kilometres(metres))
                        : text("reason.next.same", name))
                .orElseGet(() -> text("reason.next", name));
    }

    /** For which school years, in words. */
    private String period() {
        return text("period", schoolYears());
    }

    /** One school year, or from the first to the last. */
    private String schoolYears() {
        int first = plan.cycle().getSchoolYear();
        int last = first + plan.cycle().getSettings().years() - 1;
        return first == last ? schoolYear(first)
                : text("schoolYears", schoolYear(first), schoolYear(last));
    }

    private String years() {
        return count(plan.cycle().getSettings().years());
    }

    private static String schoolYear(int first) {
        return text("schoolYear", count(first), count(first + 1L));
    }

    /** Papers write numbers without separators. */
    private static String count(long number) {
        return String.valueOf(number);
    }

    private static String day(LocalDate day) {
        return text("day", count(day.getYear()), count(day.getMonthValue()),
                count(day.getDayOfMonth()));
    }

    /** To a tenth. */
    private static String kilometres(long metres) {
        return BigDecimal.valueOf(metres, METRES).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
