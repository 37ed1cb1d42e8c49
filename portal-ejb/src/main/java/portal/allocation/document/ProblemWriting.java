package portal.allocation.document;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import portal.allocation.Objective;
import portal.allocation.Pair;
import portal.allocation.Problem;
import portal.allocation.Recipient;
import portal.allocation.Supporter;

/** A problem as the document that reads back as the same problem. */
final class ProblemWriting {

    private ProblemWriting() {}

    static JsonObject write(Problem problem) {
        var weights = problem.weights();
        var document = AllocationDocument.JSON.createObjectBuilder()
                .add("name", problem.name())
                .add("objective", problem.objective() == Objective.SUM ? "sum" : "minmax-then-sum")
                .add("weights", AllocationDocument.JSON.createObjectBuilder()
                        .add("distancePerMetre", weights.distancePerMetre())
                        .add("mismatchPerPoint", weights.mismatchPerPoint())
                        .add("change", weights.change())
                        .add("load", weights.load()));
        if (problem.maxDistanceM() == null) {
            document.addNull("maxDistanceM");
        } else {
            document.add("maxDistanceM", problem.maxDistanceM());
        }
        var supporters = AllocationDocument.JSON.createArrayBuilder();
        problem.supporters().forEach(supporter -> supporters.add(supporter(supporter)));
        var recipients = AllocationDocument.JSON.createArrayBuilder();
        problem.recipients().forEach(recipient -> recipients.add(recipient(recipient)));
        return document
                .add("subjects", AllocationDocument.JSON.createArrayBuilder(problem.subjects()))
                .add("supporters", supporters)
                .add("recipients", recipients)
                .add("pins", pairs(problem.pins()))
                .add("forbids", pairs(problem.forbids()))
                .build();
    }

    private static JsonObjectBuilder supporter(Supporter supporter) {
        return AllocationDocument.JSON.createObjectBuilder()
                .add("id", supporter.id())
                .add("stage", supporter.stage().name())
                .add("latE6", supporter.latE6())
                .add("lonE6", supporter.lonE6())
                .add("teachers", supporter.teachers())
                .add("min", supporter.min())
                .add("max", supporter.max())
                .add("strength", AllocationDocument.JSON.createArrayBuilder(supporter.strength()));
    }

    private static JsonObjectBuilder recipient(Recipient recipient) {
        var school = AllocationDocument.JSON.createObjectBuilder()
                .add("id", recipient.id())
                .add("stage", recipient.stage().name())
                .add("latE6", recipient.latE6())
                .add("lonE6", recipient.lonE6())
                .add("pupils", recipient.pupils())
                .add("supporters", recipient.supporters());
        if (recipient.previous() == null) {
            school.addNull("previous");
        } else {
            school.add("previous", recipient.previous());
        }
        return school.add("need", AllocationDocument.JSON.createArrayBuilder(recipient.need()));
    }

    private static JsonArrayBuilder pairs(List<Pair> pairs) {
        var array = AllocationDocument.JSON.createArrayBuilder();
        pairs.forEach(pair -> array.add(
                AllocationDocument.JSON.createArrayBuilder().add(pair.supporter()).add(pair.recipient())));
        return array;
    }
}
