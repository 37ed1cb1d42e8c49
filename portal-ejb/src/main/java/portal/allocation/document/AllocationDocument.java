package portal.allocation.document;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.Reader;
import java.util.Collection;
import portal.allocation.Certificate;
import portal.allocation.Conflict;
import portal.allocation.Conflict.Change;
import portal.allocation.Conflict.Remedy;
import portal.allocation.Explanation;
import portal.allocation.Explanation.Move;
import portal.allocation.Explanation.Next;
import portal.allocation.Pair;
import portal.allocation.Plan;
import portal.allocation.Problem;

/** The two documents of an allocation: a problem as it is read, a plan as it is written. */
public final class AllocationDocument {

    /** Looked up once, since {@link jakarta.json.Json} does so at each call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private AllocationDocument() {}

    /** @throws DocumentFaults with every fault of a document that is no problem */
    public static Problem read(Reader document) {
        return new ProblemReading().read(document);
    }

    /** The document that reads back as the same problem. */
    public static JsonObject write(Problem problem) {
        return ProblemWriting.write(problem);
    }

    /**
     * The plan with its certificate, without explanations.
     *
     * @throws DocumentFaults with every fault of a document that is no plan
     */
    public static Plan readPlan(JsonObject document) {
        return new PlanReading("").read(document);
    }

    public static JsonObject write(Plan plan) {
        JsonObjectBuilder document = JSON.createObjectBuilder();
        if (!plan.isOptimal()) {
            return document.add("status", "INFEASIBLE").add("conflict", conflict(plan.conflict()))
                    .build();
        }
        document.add("status", "OPTIMAL").add("objective", plan.objective());
        if (plan.bottleneckM() != null) {
            document.add("bottleneckM", plan.bottleneckM());
        }
        JsonArrayBuilder pairs = JSON.createArrayBuilder();
        for (Pair pair : plan.pairs()) {
            pairs.add(JSON.createArrayBuilder().add(pair.supporter()).add(pair.recipient()));
        }
        document.add("plan", pairs).add("certificate", certificate(plan.certificate()));
        if (!plan.explanations().isEmpty()) {
            JsonArrayBuilder explanations = JSON.createArrayBuilder();
            plan.explanations().forEach(explained -> explanations.add(explanation(explained)));
            document.add("explanations", explanations);
        }
        return document.build();
    }

    private static JsonObjectBuilder certificate(Certificate certificate) {
        return JSON.createObjectBuilder()
                .add("u", JSON.createArrayBuilder(certificate.recipientPrices()))
                .add("y", JSON.createArrayBuilder(certificate.supporterPrices()))
                .add("bound", certificate.bound());
    }

    private static JsonObjectBuilder explanation(Explanation explained) {
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add("supporter", explained.supporter())
                .add("recipient", explained.recipient())
                .add("distanceM", explained.distanceM())
                .add("mismatch", explained.mismatch())
                .add("change", explained.change())
                .add("load", explained.load())
                .add("next", explained.next() == null ? JsonValue.NULL : next(explained.next()));
        return object.add("pinCost", explained.pinCost() == null ? JsonValue.NULL
                : JSON.createValue(explained.pinCost()));
    }

    private static JsonObject next(Next next) {
        JsonArrayBuilder moves = JSON.createArrayBuilder();
        for (Move move : next.moves()) {
            moves.add(JSON.createObjectBuilder().add("recipient", move.recipient())
                    .add("from", move.from()).add("to", move.to()));
        }
        return JSON.createObjectBuilder().add("supporter", next.supporter())
                .add("rise", next.rise()).add("moves", moves).build();
    }

    private static JsonObjectBuilder conflict(Conflict conflict) {
        JsonArrayBuilder remedies = JSON.createArrayBuilder();
        for (Remedy remedy : conflict.remedies()) {
            JsonArrayBuilder changes = JSON.createArrayBuilder();
            remedy.changes().forEach(change -> changes.add(change(change)));
            remedies.add(changes);
        }
        return JSON.createObjectBuilder().add("kind", conflict.kind().name())
                .add("supporters", texts(conflict.supporters()))
                .add("recipients", texts(conflict.recipients()))
                .add("short", conflict.shortBy())
                .add("remedies", remedies);
    }

    private static JsonObjectBuilder change(Change change) {
        return JSON.createObjectBuilder().add("change", change.alteration().name())
                .add("supporter", textOrNull(change.supporter()))
                .add("recipient", textOrNull(change.recipient()))
                .add("from", numberOrNull(change.from()))
                .add("to", numberOrNull(change.to()));
    }

    private static JsonArray texts(Collection<String> texts) {
        return JSON.createArrayBuilder(texts).build();
    }

    private static JsonValue textOrNull(String text) {
        return text == null ? JsonValue.NULL : JSON.createValue(text);
    }

    private static JsonValue numberOrNull(Integer number) {
        return number == null ? JsonValue.NULL : JSON.createValue(number);
    }
}
