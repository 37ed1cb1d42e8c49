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
                .add("changes", HandChanges.document(step.getChanges()))
                .add("takenAt", step.getTakenAt().toString())
                .add("takenBy", step.getTakenBy())));
        return document.build();
    }

    static String of(JsonValue problem, JsonValue plan, JsonValue steps) {
        return JSON.createObjectBuilder()
                .add("problem", problem)
                .add("plan", plan)
                .add("steps", steps)
                .build()
                .toString();
    }

    static JsonValue read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            return reader.readValue();
        }
    }
}
