package portal.web.pairing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portal.allocation.Conflict;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.pairing.CycleStep;
import portal.pairing.DeskBoard;
import portal.pairing.PairReasons;
import portal.pairing.PlanFigures;
import portal.pairing.PlannedPair;
import portal.pairing.Solution;
import portal.pairing.Unmet;
import portal.school.School;
import portal.web.frame.Words;

/**
 * The pairing desk as the document that its page shows: figures ready to be read, schools by their codes,
 * and lists instead of objects where there are hundreds.
 */
final class DeskDocument {

    private final DeskBoard board;
    private final Words words;
    private final DeskWords said;

    DeskDocument(DeskBoard board, Words words) {
        this.board = board;
        this.words = words;
        said = new DeskWords(words, board.schools());
    }

    /** Everything that the page shows. */
    JsonObject whole() {
        return state()
                .add("schools", schools())
                .add("outdated", board.registerChanged())
                .add("left", left())
                .add("leftText", words.text("desk.left", board.left().size()))
                .build();
    }

    /** The same after a step, without what no step changes: the schools, and what the register says by now. */
    JsonObject after(String deed) {
        return state().add("said", done(deed)).build();
    }

    private JsonObjectBuilder state() {
        var cycle = board.cycle();
        var problem = board.solution().map(Solution::problem);
        var document = JSON.createObjectBuilder()
                .add("year", cycle.getSchoolYear())
                .add("seen", cycle.getVersion())
                .add("editable", cycle.isDraft())
                .add("state", standing())
                .add("supporters", supporters(problem))
                .add("wants", wants(problem))
                .add("pairs", pairs())
                .add("pins", codes(board.hand().pins()))
                .add("forbids", codes(board.hand().forbids()))
                .add("farthest", board.hand().farthest()
                        .map(metres -> Kilometres.exactly(metres).toPlainString()).orElse(""))
                .add("steps", steps())
                .add("done", board.done())
                .add("undo", step(board.done() - 1))
                .add("redo", step(board.done()));
        conflict().ifPresent(found -> document.add("conflict", conflict(found)));
        board.solution().ifPresent(solution -> solution.figures()
                .ifPresent(plan -> document.add("figures", figures(solution, plan))));
        return document;
    }

    /* Where the cycle stands */

    private JsonObjectBuilder standing() {
        var kind = kind();
        return JSON.createObjectBuilder()
                .add("kind", kind)
                .add("word", words.text(board.cycle().isDraft()
                        ? "desk.word." + kind : "desk.word.published"))
                .add("text", text(kind));
    }

    private String kind() {
        if (!board.cycle().isDraft()) {
            return "ok";
        }
        if (board.solution().isEmpty()) {
            return "info";
        }
        return conflict().isPresent() ? "fault" : "ok";
    }

    private String text(String kind) {
        if (!board.cycle().isDraft()) {
            return words.text("desk.state.published", board.cycle().getPublishedOn().toString());
        }
        return switch (kind) {
            case "info" -> words.text("desk.state.unsolved");
            case "fault" -> said.conflict(conflict().orElseThrow());
            default -> words.text(
                    board.hand().isNone() ? "desk.state.optimal" : "desk.state.optimal.hand",
                    Math.max(1, board.solution().orElseThrow().millis()));
        };
    }

    private Optional<Conflict> conflict() {
        return board.solution().flatMap(solution -> Optional.ofNullable(solution.plan().conflict()));
    }

    private JsonObjectBuilder conflict(Conflict found) {
        return JSON.createObjectBuilder()
                .add("text", said.conflict(found))
                .add("supporters", JSON.createArrayBuilder(found.supporters()))
                .add("recipients", JSON.createArrayBuilder(found.recipients()))
                .add("remedies", JSON.createArrayBuilder(said.remedies(found)));
    }

    /* Schools and pairs */

    /** Of those that take part, and of those that a step names. */
    private JsonObjectBuilder schools() {
        var wanted = new HashSet<String>();
        board.solution().ifPresent(solution -> {
            solution.problem().supporters().forEach(one -> wanted.add(one.id()));
            solution.problem().recipients().forEach(one -> wanted.add(one.id()));
        });
        board.hand().pins().forEach(pair -> wanted.addAll(Set.of(pair.supporter(), pair.recipient())));
        board.hand().forbids().forEach(pair -> wanted.addAll(Set.of(pair.supporter(), pair.recipient())));
        var document = JSON.createObjectBuilder();
        wanted.stream().sorted().map(board.schools()::get).filter(school -> school != null)
                .forEach(school -> document.add(school.getCode(), school(school)));
        return document;
    }

    private JsonArrayBuilder school(School school) {
        var told = JSON.createArrayBuilder()
                .add(school.getName())
                .add(school.getTown() == null ? "" : school.getTown())
                .add(school.getStage().name());
        return school.getPlace() == null
                ? told.addNull().addNull()
                : told.add(school.getPlace().latitude()).add(school.getPlace().longitude());
    }

    private JsonArrayBuilder supporters(Optional<Problem> problem) {
        var taken = pairsOf().stream()
                .collect(groupingBy(pair -> pair.supporter().getCode(), counting()));
        var document = JSON.createArrayBuilder();
        problem.stream().flatMap(posed -> posed.supporters().stream())
                .filter(one -> board.schools().containsKey(one.id()))
                .forEach(one -> document.add(JSON.createArrayBuilder()
                        .add(one.id())
                        .add(taken.getOrDefault(one.id(), 0L))
                        .add(one.min())
                        .add(one.max())));
        return document;
    }

    private JsonObjectBuilder wants(Optional<Problem> problem) {
        var document = JSON.createObjectBuilder();
        problem.stream().flatMap(posed -> posed.recipients().stream())
                .filter(one -> board.schools().containsKey(one.id()))
                .forEach(one -> document.add(one.id(), one.supporters()));
        return document;
    }

    private List<PlannedPair> pairsOf() {
        return board.solution().map(Solution::pairs).orElse(List.of());
    }

    private JsonArrayBuilder pairs() {
        var document = JSON.createArrayBuilder();
        pairsOf().forEach(pair -> document.add(JSON.createArrayBuilder()
                .add(pair.recipient().getCode())
                .add(pair.supporter().getCode())
                .add(pair.distanceM())
                .add(said.kilometres(pair.distanceM()))
                .add(pair.unmet().stream().mapToInt(Unmet::points).sum())
                .add(said.unmet(pair.unmet()))
                .add((pair.pinned() ? "p" : "") + (pair.changed() ? "c" : ""))));
        return document;
    }

    private static JsonArrayBuilder codes(Collection<Pair> pairs) {
        var document = JSON.createArrayBuilder();
        pairs.forEach(pair -> document.add(JSON.createArrayBuilder()
                .add(pair.supporter()).add(pair.recipient())));
        return document;
    }

    private JsonArrayBuilder left() {
        return JSON.createArrayBuilder(board.left().stream()
                .map(one -> words.text("desk.left." + one.reason(), one.school().getName()))
                .toList());
    }

    /* Figures */

    private JsonObjectBuilder figures(Solution solution, PlanFigures plan) {
        var document = JSON.createObjectBuilder()
                .add("parts", CostWords.of(plan.cost(), words))
                .add("plan", figures(plan, plan))
                .add("nearest", figures(solution.nearest(), plan));
        solution.free().ifPresent(free -> document.add("free", figures(free, plan)));
        return document;
    }

    private JsonObjectBuilder figures(PlanFigures figures, PlanFigures plan) {
        var worse = JSON.createArrayBuilder();
        if (figures.metres() > plan.metres()) {
            worse.add("metres");
        }
        if (figures.unmet() > plan.unmet()) {
            worse.add("unmet");
        }
        if (figures.farthestM() > plan.farthestM()) {
            worse.add("farthest");
        }
        if (figures.total() > plan.total() || figures.without() > plan.without()) {
            worse.add("total");
        }
        return JSON.createObjectBuilder()
                .add("metres", km(figures.metres()))
                .add("unmet", words.text("desk.figure.levels", figures.unmet()))
                .add("farthest", km(figures.farthestM()))
                .add("worst", figures.worst().map(pair -> said.name(pair.recipient())).orElse("—"))
                .add("worstPair", JSON.createArrayBuilder(figures.worst()
                        .map(pair -> List.of(pair.supporter(), pair.recipient()))
                        .orElseGet(List::of)))
                .add("total", figures.without() == 0
                        ? km(figures.total())
                        : words.text("desk.figure.without",
                                said.kilometres(figures.total()), figures.without()))
                .add("worse", worse);
    }

    private String km(long metres) {
        return words.text("desk.figure.km", said.kilometres(metres));
    }

    /* Steps */

    private JsonArrayBuilder steps() {
        var document = JSON.createArrayBuilder();
        board.steps().forEach(step -> document.add(JSON.createArrayBuilder()
                .add(said.step(step))
                .add(taken(step))));
        return document;
    }

    private String taken(CycleStep step) {
        var at = Words.minute(step.getTakenAt().toInstant());
        return step.getTakenBy().isEmpty() ? at : words.text("desk.step.by", at, step.getTakenBy());
    }

    private String step(int at) {
        return at < 0 || at >= board.steps().size() ? "" : said.step(board.steps().get(at));
    }

    /** What was just done, in a sentence. */
    private String done(String deed) {
        return switch (deed) {
            case "undo" -> words.text("desk.undone", step(board.done()));
            case "redo" -> words.text("desk.redone", step(board.done() - 1));
            default -> step(board.done() - 1);
        };
    }

    /** Why a pair is what it is, and what each other supporter would cost. */
    static JsonObject why(PairReasons why, DeskWords said) {
        var choices = JSON.createArrayBuilder();
        DeskWords.others(why).forEach(choice -> choices.add(JSON.createObjectBuilder()
                .add("code", choice.supporter().getCode())
                .add("km", said.kilometres(choice.distanceM()))
                .add("unmet", said.unmet(choice.unmet()))
                .add("cost", said.cost(choice))
                .add("moves", choice.price().map(said::moves).orElse(""))
                .add("moving", choice.price().map(price -> price.moves().size()).orElse(0))
                .add("saves", choice.price().filter(price -> price.rise() < 0).isPresent())
                .add("possible", choice.price().isPresent())));
        return JSON.createObjectBuilder()
                .add("reasons", JSON.createArrayBuilder(said.reasons(why)))
                .add("choices", choices)
                .build();
    }
}
