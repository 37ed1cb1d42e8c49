package portal.web.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.allocation.Conflict;
import portal.allocation.Explanation.Move;
import portal.pairing.CycleStep;
import portal.pairing.HandChange;
import portal.pairing.PairReasons;
import portal.pairing.PairReasons.Choice;
import portal.pairing.PairReasons.Price;
import portal.pairing.Unmet;
import portal.school.School;
import portal.web.frame.Words;

/**
 * What the pairing desk says, in the reader's language and with schools by their names: why a pair is
 * what it is, what another one would cost, what was settled by hand, and why there is no plan.
 */
record DeskWords(Words words, Map<String, School> schools) {

    /** As many schools as a sentence still names one by one. */
    private static final int NAMED = 6;

    /** Half of what the last digit shown stands for, in metres: less than that is said to be hardly anything. */
    private static final int HARDLY = 50;

    /** Of a kilometre, in metres. */
    private static final int TENTH = 100;

    static DeskWords of(PairReasons why, Words words) {
        return new DeskWords(words, why.schools());
    }

    /** The name of a school; its code where the county has none of that code any more. */
    String name(String code) {
        var school = schools.get(code);
        return school == null ? code : school.getName();
    }

    private String names(List<String> codes) {
        var named = codes.stream().limit(NAMED).map(this::name)
                .collect(Collectors.joining(words.text("list.separator")));
        return codes.size() > NAMED ? words.text("desk.names.more", named, codes.size()) : named;
    }

    /** Kilometres to a tenth, grouped as the language does, without their unit. */
    String kilometres(long metres) {
        return Kilometres.text(metres, words);
    }

    /** Where the recipient needs more than it is given, a subject each; empty where nowhere. */
    String unmet(List<Unmet> unmet) {
        return unmet.stream()
                .map(one -> words.text("desk.unmet.one", one.subject(), one.points()))
                .collect(Collectors.joining(words.text("list.separator")));
    }

    private static int levels(List<Unmet> unmet) {
        return unmet.stream().mapToInt(Unmet::points).sum();
    }

    /** By how much the total rises, or falls: what a choice costs in the kilometres that all is counted in. */
    String cost(long rise) {
        if (rise == 0) {
            return words.text("desk.cost.same");
        }
        String kind = rise > 0 ? "more" : "less";
        return Math.abs(rise) < HARDLY
                ? words.text("desk.cost.hardly." + kind)
                : words.text("desk.cost." + kind, kilometres(Math.abs(rise)));
    }

    String cost(Choice choice) {
        return choice.price().map(price -> cost(price.rise()))
                .orElseGet(() -> words.text("desk.cost.none"));
    }

    /** Which other recipients would go elsewhere, by their names and where to; empty where none would. */
    String moves(Price price) {
        var moves = price.moves();
        if (moves.isEmpty()) {
            return "";
        }
        var told = moves.stream().limit(NAMED).map(this::move)
                .collect(Collectors.joining(words.text("desk.between")));
        return moves.size() > NAMED
                ? words.text("desk.moves.more", told, moves.size())
                : words.text("desk.moves", told);
    }

    private String move(Move move) {
        return words.text("desk.move", name(move.recipient()), name(move.from()), name(move.to()));
    }

    /** Why the pair is what it is: one sentence for each reason, the weightiest first. */
    List<String> reasons(PairReasons why) {
        var said = new ArrayList<String>();
        var pair = why.pair();
        var supporter = pair.supporter().getName();
        var others = others(why);
        if (pair.pinned()) {
            said.add(pinned(why));
        }
        long nearer = others.stream().filter(one -> one.distanceM() < pair.distanceM()).count();
        said.add(nearer == 0
                ? words.text("desk.why.nearest", others.size() + 1, supporter,
                        kilometres(pair.distanceM()))
                : words.text("desk.why.rank", others.size() + 1, supporter,
                        kilometres(pair.distanceM()), nearer + 1));
        if (nearer > 0 && !pair.pinned()) {
            others.stream()
                    .filter(one -> one.distanceM() < pair.distanceM() && one.price().isPresent())
                    .min(Comparator.comparingInt(Choice::distanceM))
                    .ifPresent(one -> said.add(passedOver(one)));
        }
        said.add(pair.unmet().isEmpty()
                ? words.text("desk.why.met", supporter)
                : words.text("desk.why.unmet", levels(pair.unmet()), unmet(pair.unmet())));
        if (pair.changed()) {
            said.add(words.text("desk.why.changed"));
        }
        if (why.load() > 0) {
            said.add(words.text("desk.why.load", supporter, kilometres(why.load())));
        }
        return said;
    }

    private String pinned(PairReasons why) {
        if (why.pinCost().isEmpty()) {
            return words.text("desk.why.pinned.needed");
        }
        long saved = why.pinCost().getAsLong();
        return saved < HARDLY
                ? words.text("desk.why.pinned.free")
                : words.text("desk.why.pinned", kilometres(saved));
    }

    /** Why a nearer supporter was not taken. */
    private String passedOver(Choice nearer) {
        var price = nearer.price().orElseThrow();
        return words.text("desk.why.nearer", nearer.supporter().getName(),
                kilometres(nearer.distanceM()), cost(price.rise()),
                price.moves().isEmpty()
                        ? words.text("desk.why.nearer.weighed")
                        : words.text("desk.why.nearer.moving", names(price.moves().stream()
                                .map(Move::recipient).distinct().toList())));
    }

    /** The supporters that the pair's recipient could have instead. */
    static List<Choice> others(PairReasons why) {
        return why.choices().stream()
                .filter(one -> !one.supporter().getCode().equals(why.pair().supporter().getCode()))
                .toList();
    }

    String step(CycleStep step) {
        return step.getKind() == CycleStep.Kind.REMEDY
                ? cures(step.getChanges()) : step(step.getKind(), step.getArguments());
    }

    /** What a step was, in a sentence without its stop. */
    String step(CycleStep.Kind kind, List<String> arguments) {
        return switch (kind) {
            case FARTHEST -> farthest(arguments.stream().filter(one -> !one.isEmpty()).findFirst());
            case LIMIT, WANT -> words.text("desk.step." + kind, Stream.concat(
                    arguments.stream().limit(1).map(this::name),
                    arguments.stream().skip(1).map(Integer::valueOf))
                    .toArray());
            default -> words.text(
                    "desk.step." + kind, arguments.stream().map(this::name).toArray());
        };
    }

    private String farthest(Optional<String> metres) {
        return metres.map(far -> words.text(
                        "desk.step.FARTHEST", kilometresAbove(Integer.parseInt(far))))
                .orElseGet(() -> words.text("desk.step.FARTHEST.none"));
    }

    /** What a remedy changed. */
    String cures(List<HandChange> changes) {
        return changes.stream().map(this::cure).collect(Collectors.joining(words.text("list.and")));
    }

    private String cure(HandChange change) {
        if (change instanceof HandChange.Limit limit) {
            return step(CycleStep.Kind.LIMIT, List.of(limit.supporter(),
                    String.valueOf(limit.min()), String.valueOf(limit.max())));
        }
        if (change instanceof HandChange.Want want) {
            return step(CycleStep.Kind.WANT,
                    List.of(want.recipient(), String.valueOf(want.supporters())));
        }
        if (change instanceof HandChange.Farthest far) {
            return farthest(far.metres().map(String::valueOf));
        }
        var pair = ((HandChange.Release) change).pair();
        return step(CycleStep.Kind.RELEASE, List.of(pair.supporter(), pair.recipient()));
    }

    /** Why there is no plan: the schools and limits that cannot all be satisfied. */
    String conflict(Conflict conflict) {
        String none = conflict.supporters().isEmpty() ? ".none" : "";
        String kind = words.knows("desk.conflict." + conflict.kind() + none)
                ? conflict.kind() + none : conflict.kind().toString();
        return words.text("desk.conflict." + kind, names(conflict.supporters()),
                names(conflict.recipients()), conflict.shortBy());
    }

    /** What would cure it, each as a deed. */
    List<String> remedies(Conflict conflict) {
        return conflict.remedies().stream()
                .map(remedy -> remedy.changes().stream().map(this::remedy)
                        .collect(Collectors.joining(words.text("list.and"))))
                .toList();
    }

    private String remedy(Conflict.Change change) {
        boolean far = change.alteration() == Conflict.Alteration.RAISE_DISTANCE;
        return words.text("desk.remedy." + change.alteration(),
                change.supporter() == null ? "" : name(change.supporter()),
                change.recipient() == null ? "" : name(change.recipient()),
                far ? kilometres(change.from()) : change.from(),
                far ? kilometresAbove(change.to()) : change.to());
    }

    /** Rounded up, so that what is said is enough. */
    private String kilometresAbove(int metres) {
        return kilometres((metres + TENTH - 1L) / TENTH * TENTH);
    }
}
