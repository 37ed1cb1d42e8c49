package portal.web.pairing;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import portal.pairing.AllocationAnswer;
import portal.pairing.AllocationBoard;
import portal.pairing.AllocationBoard.PlannedPair;
import portal.pairing.AllocationRun;
import portal.pairing.Wish;
import portal.school.School;
import portal.school.SupportRole;
import portal.web.frame.Words;
import portal.web.school.SchoolGeoJson;
import portal.web.school.SchoolWords;

/**
 * A bureau's board in the reader's language: what was found, what it is worth, and what each pair
 * costs.
 */
public record BoardWords(AllocationBoard board, Words words) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** As many schools as a row still names one by one. */
    private static final int NAMED = 2;

    /** A pair as one row of the table. */
    public record Row(PlannedPair pair, BoardWords board) {

        public String getRecipient() {
            return pair.recipient().getName();
        }

        public String getSupporter() {
            return pair.supporter().getName();
        }

        public String getRecipientCode() {
            return pair.recipient().getCode();
        }

        public String getSupporterCode() {
            return pair.supporter().getCode();
        }

        public boolean isPinned() {
            return pair.pinned();
        }

        public boolean isChanged() {
            return pair.changed();
        }

        public BigDecimal getKilometres() {
            return Kilometres.of(pair.distanceM());
        }

        public String getUnmet() {
            return pair.unmet().stream()
                    .map(one -> board.words.text("allocation.unmet.one", one.subject(), one.need(),
                            one.strength()))
                    .collect(Collectors.joining(board.words.text("list.separator")));
        }

        public boolean isPinnable() {
            return !pair.pinned();
        }

        /** What a button of this row does, for those who hear it. */
        public String getPinLabel() {
            return label("allocation.pin");
        }

        public String getReleaseLabel() {
            return label("allocation.release");
        }

        public String getForbidLabel() {
            return label("allocation.forbid");
        }

        private String label(String deed) {
            return board.words.text(
                    "allocation.deed.on", board.words.text(deed), getSupporter(), getRecipient());
        }

        /**
         * The next-best choice and what it would cost, in plain words; empty for want of another
         * choice.
         */
        public String getNext() {
            return pair.next().map(board::next).orElse("");
        }
    }

    public String getName() {
        return board.cycle().getName();
    }

    public boolean isDraft() {
        return board.cycle().isDraft();
    }

    /** The run that is shown, or null before the first. */
    Long runId() {
        return board.run().map(AllocationRun::getId).orElse(null);
    }

    public boolean isSolved() {
        return board.run().isPresent();
    }

    public boolean isOptimal() {
        return board.run().filter(AllocationRun::isOptimal).isPresent();
    }

    public boolean isPublishable() {
        return board.isPublishable();
    }

    /** Solving is the main deed until there is something to publish. */
    public String getSolveClass() {
        return isPublishable() ? "ui-button-outlined" : "";
    }

    /** How the notice on top is to look: see the composite {@code notice}. */
    public String getKind() {
        if (!isSolved()) {
            return "info";
        }
        if (!isDraft()) {
            return "ok";
        }
        if (!board.current()) {
            return "warn";
        }
        return isOptimal() ? "ok" : "fault";
    }

    /** Where the cycle stands, in a sentence. */
    public String getState() {
        if (!isSolved()) {
            return words.text("allocation.state.unsolved",
                    board.loads().size(), recipientsInPart(), board.left().size());
        }
        if (!isDraft()) {
            return words.text("allocation.state.published",
                    board.cycle().getPublishedOn().toString());
        }
        if (!board.current()) {
            return words.text("allocation.state.outdated");
        }
        return isOptimal() ? proven() : obstacle();
    }

    private long recipientsInPart() {
        return board.schools().values().stream()
                .filter(school -> school.getSupportRole() == SupportRole.RECIPIENT
                        && school.getPlace() != null)
                .count();
    }

    private String proven() {
        var run = board.run().orElseThrow();
        return words.text("allocation.state.proven", Kilometres.of(run.getTotal()),
                run.getMillis());
    }

    private String obstacle() {
        var found = board.obstacle().orElseThrow();
        String none = found.supporters().isEmpty() ? ".none" : "";
        return words.text("allocation.conflict." + found.kind() + none,
                names(found.supporters()), names(found.recipients()), found.shortBy());
    }

    /** What would cure an unsolvable cycle, the cheapest first. */
    public List<String> getRemedies() {
        return board.obstacle().stream()
                .flatMap(found -> found.remedies().stream())
                .map(changes -> changes.stream()
                        .map(this::remedy)
                        .collect(Collectors.joining(words.text("list.and"))))
                .toList();
    }

    private String remedy(AllocationAnswer.Remedy change) {
        return words.text("allocation.remedy." + change.change(),
                name(change.supporter()), name(change.recipient()), change.from(), change.to());
    }

    public List<Row> getRows() {
        return board.pairs().stream().map(pair -> new Row(pair, this)).toList();
    }

    /** Supporters, the most burdened first. */
    public List<AllocationBoard.Load> getLoads() {
        return board.loads().stream()
                .sorted(Comparator.comparingInt(AllocationBoard.Load::recipients).reversed()
                        .thenComparing(load -> load.supporter().getCode()))
                .toList();
    }

    public List<Wish> getWishes() {
        return board.wishes();
    }

    public List<School> getLeft() {
        return board.left();
    }

    public BigDecimal getTotalKm() {
        return Kilometres.of(board.run().orElseThrow().getTotal());
    }

    public BigDecimal getMeanKm() {
        int pairs = board.pairs().size();
        long metres = board.pairs().stream().mapToLong(PlannedPair::distanceM).sum();
        return pairs == 0 ? BigDecimal.ZERO : Kilometres.of(Math.round((double) metres / pairs));
    }

    public BigDecimal getFarthestKm() {
        return Kilometres.of(
                board.pairs().stream().mapToInt(PlannedPair::distanceM).max().orElse(0));
    }

    /** The levels by which recipients need more than they are given, of all pairs and subjects. */
    public long getUnmetNeeds() {
        return board.pairs().stream()
                .flatMap(pair -> pair.unmet().stream())
                .mapToLong(AllocationBoard.Unmet::points)
                .sum();
    }

    /** What allocating by hand, the nearest first, would have come to beside this plan. */
    public String getNearest() {
        var run = board.run().orElseThrow();
        if (run.getNearestLeft() > 0) {
            return words.text("allocation.nearest.leaves", run.getNearestLeft(),
                    Kilometres.of(run.getNearestTotal()));
        }
        var more = BigDecimal.valueOf(run.getNearestTotal() - run.getTotal());
        var share = run.getTotal() == 0
                ? BigDecimal.ZERO
                : more.multiply(HUNDRED).divide(
                        BigDecimal.valueOf(run.getTotal()), 1, RoundingMode.HALF_UP);
        return more.signum() == 0
                ? words.text("allocation.nearest.same")
                : words.text("allocation.nearest.more",
                        Kilometres.of(run.getNearestTotal()), Kilometres.of(more.longValue()),
                        share);
    }

    /**
     * Everybody who takes part as a point, each pair as a line as thick as its supporter is
     * burdened.
     */
    public String getGeoJson() {
        var map = new SchoolGeoJson();
        var onMap = new SchoolWords(words);
        var loads = board.loads().stream()
                .collect(toMap(AllocationBoard.Load::supporter, BoardWords::share));
        for (var pair : board.pairs()) {
            map.line(pair.supporter(), pair.recipient(), loads.get(pair.supporter()),
                    words.text("allocation.map.line", pair.supporter().getName(),
                            pair.recipient().getName(), Kilometres.of(pair.distanceM())));
        }
        board.schools().values().stream()
                .filter(school -> school.getSupportRole() != SupportRole.NONE)
                .forEach(school -> map.school(school, onMap.onMap(school)));
        return map.json();
    }

    private static BigDecimal share(AllocationBoard.Load load) {
        return BigDecimal.valueOf(load.recipients())
                .divide(BigDecimal.valueOf(Math.max(load.most(), 1)), 2, RoundingMode.HALF_UP);
    }

    private String next(AllocationAnswer.Next next) {
        var supporter = name(next.supporter());
        var rise = Kilometres.of(next.rise());
        int moved = next.moved().size();
        if (moved == 0) {
            return words.text("allocation.next", supporter, rise);
        }
        return moved > NAMED
                ? words.text("allocation.next.moving.many", supporter, rise, moved)
                : words.text("allocation.next.moving", supporter, rise, names(next.moved()));
    }

    private String names(List<String> codes) {
        return codes.stream().map(this::name)
                .collect(Collectors.joining(words.text("list.separator")));
    }

    private String name(String code) {
        var school = board.schools().get(code);
        return school == null ? code : school.getName();
    }
}
