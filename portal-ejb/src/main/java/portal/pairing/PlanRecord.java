package portal.pairing;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import portal.school.SupportRole;

/**
 * A version as one document: {@code problem} and {@code plan} by the contract of the allocation, which
 * the command {@code verify} proves again, {@code steps}, the hand work that led to it, and
 * {@code parts}, which schools took part otherwise than by the register.
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

    static JsonArray parts(List<OwnPart> parts) {
        var document = JSON.createArrayBuilder();
        parts.forEach(part -> {
            var member = JSON.createObjectBuilder()
                    .add("school", part.school())
                    .add("byRegister", part.byRegister().name())
                    .add("part", part.part().name());
            part.most().ifPresent(most -> member.add("most", most));
            document.add(member
                    .add("reason", part.reason())
                    .add("setBy", part.by())
                    .add("setAt", part.at().toString()));
        });
        return document.build();
    }

    static List<OwnPart> parts(String document) {
        return read(document).asJsonArray().getValuesAs(PlanRecord::part);
    }

    private static OwnPart part(JsonValue member) {
        JsonObject part = member.asJsonObject();
        return new OwnPart(part.getString("school"),
                SupportRole.valueOf(part.getString("byRegister")),
                SupportRole.valueOf(part.getString("part")),
                part.containsKey("most") ? Optional.of(part.getInt("most")) : Optional.empty(),
                part.getString("reason"), part.getString("setBy"),
                OffsetDateTime.parse(part.getString("setAt")));
    }

    static String of(JsonValue problem, JsonValue plan, JsonValue steps, JsonValue parts) {
        return JSON.createObjectBuilder()
                .add("problem", problem)
                .add("plan", plan)
                .add("steps", steps)
                .add("parts", parts)
                .build()
                .toString();
    }

    static JsonValue read(String document) {
        try (var reader = JSON.createReader(new StringReader(document))) {
            return reader.readValue();
        }
    }
}
