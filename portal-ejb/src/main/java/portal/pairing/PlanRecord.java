package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/**
 * A version as one document: {@code problem} and {@code plan} by the contract of the allocation, which
 * the command {@code verify} proves again, and {@code steps}, the hand work that led to it.
 */
final class PlanRecord {

    private PlanRecord() {}

    static JsonArray steps(List<CycleStep> steps) {
        var document = JSON.createArrayBuilder();
        steps.forEach(step -> document.add(JSON.createObjectBuilder()
                .add("number", step.getNumber())
                .add("kind", step.getKind().name())
                .add("arguments", JSON.createArrayBuilder(step.getArguments()))
                .add("changes", read(HandChanges.write(step.getChanges())))
                .add("takenAt", step.getTakenAt().toString())
                .add("takenBy", step.getTakenBy())));
        return document.build();
    }

    static String of(String problem, String plan, String steps) {
        return JSON.createObjectBuilder()
                .add("problem", read(problem))
                .add("plan", read(plan))
                .add("steps", read(steps))
                .build()
                .toString();
    }

    private static JsonValue read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            return reader.readValue();
        }
    }
}
