package portal.allocation.document;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import portal.allocation.Certificate;
import portal.allocation.Pair;
import portal.allocation.Plan;

/** The reading of a plan's document back into the plan with its certificate, as a checker needs it. */
final class PlanReading {

    private final String at;
    private final List<Fault> faults = new ArrayList<>();

    /** @param at the pointer of the plan within its document */
    PlanReading(String at) {
        this.at = at;
    }

    /** @throws DocumentFaults with every fault of a document that is no plan */
    Plan read(JsonValue value) {
        if (!(value instanceof JsonObject document)) {
            fault("", "not-an-object");
            throw new DocumentFaults(faults);
        }
        long objective = number("/objective", document.get("objective"));
        Integer bottleneck = document.containsKey("bottleneckM")
                ? (int) number("/bottleneckM", document.get("bottleneckM")) : null;
        List<Pair> pairs = new ArrayList<>();
        List<JsonValue> plan = list("/plan", document.get("plan"));
        for (int i = 0; i < plan.size(); i++) {
            pairs.add(pair("/plan/" + i, plan.get(i)));
        }
        Certificate certificate = certificate(document.get("certificate"));
        if (!faults.isEmpty()) {
            throw new DocumentFaults(faults);
        }
        return new Plan(objective, bottleneck, pairs, certificate, List.of(), null);
    }

    private Certificate certificate(JsonValue value) {
        if (!(value instanceof JsonObject certificate)) {
            fault("/certificate", value == null ? "missing" : "not-an-object");
            return null;
        }
        return new Certificate(numbers("/certificate/u", certificate.get("u")),
                numbers("/certificate/y", certificate.get("y")),
                number("/certificate/bound", certificate.get("bound")));
    }

    private List<Long> numbers(String pointer, JsonValue value) {
        List<Long> numbers = new ArrayList<>();
        List<JsonValue> list = list(pointer, value);
        for (int i = 0; i < list.size(); i++) {
            numbers.add(number(pointer + "/" + i, list.get(i)));
        }
        return numbers;
    }

    private List<JsonValue> list(String pointer, JsonValue value) {
        if (value instanceof JsonArray array) {
            return array;
        }
        fault(pointer, value == null ? "missing" : "not-a-list");
        return List.of();
    }

    private Pair pair(String pointer, JsonValue value) {
        if (value instanceof JsonArray ends && ends.size() == 2
                && ends.get(0) instanceof JsonString supporter
                && ends.get(1) instanceof JsonString recipient) {
            return new Pair(supporter.getString(), recipient.getString());
        }
        fault(pointer, "not-a-pair");
        return null;
    }

    private long number(String pointer, JsonValue value) {
        if (value instanceof JsonNumber number && ProblemReading.isInteger(number)) {
            BigDecimal decimal = number.bigDecimalValue();
            if (decimal.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
                return decimal.longValueExact();
            }
        }
        fault(pointer, value == null ? "missing" : "not-an-integer");
        return 0;
    }

    private void fault(String pointer, String reason) {
        faults.add(new Fault(at + pointer, "allocation.document." + reason, List.of()));
    }
}
