package portal.job;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How settings, faults and results of a job become text and come back: texts, numbers and yes or no. */
final class JobJson {

    private JobJson() {}

    static String of(Map<String, Object> members) {
        var json = JSON.createObjectBuilder();
        members.forEach((name, value) -> json.add(name, value(value)));
        return json.build().toString();
    }

    static String of(List<Object> items) {
        return array(items).toString();
    }

    static String ofFaults(List<JobFault> faults) {
        var json = JSON.createArrayBuilder();
        faults.forEach(fault -> json.add(JSON.createObjectBuilder()
                .add("row", fault.row())
                .add("column", fault.column())
                .add("text", fault.text())
                .add("key", fault.key())
                .add("figures", array(fault.figures()))));
        return json.build().toString();
    }

    static Map<String, Object> members(String text) {
        var members = new LinkedHashMap<String, Object>();
        try (var reader = JSON.createReader(new StringReader(text))) {
            reader.readObject().forEach((name, value) -> members.put(name, plain(value)));
        }
        return members;
    }

    static List<Object> items(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return items(reader.readArray());
        }
    }

    static List<JobFault> faults(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(fault -> new JobFault(
                            fault.getInt("row"), fault.getString("column"),
                            fault.getString("text"), fault.getString("key"),
                            items(fault.getJsonArray("figures"))))
                    .toList();
        }
    }

    private static List<Object> items(JsonArray array) {
        var items = new ArrayList<Object>();
        array.forEach(value -> items.add(plain(value)));
        return items;
    }

    private static JsonArray array(List<Object> items) {
        var json = JSON.createArrayBuilder();
        items.forEach(item -> json.add(value(item)));
        return json.build();
    }

    private static JsonValue value(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return JSON.createValue(((Number) value).longValue());
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JSON.createValue(String.valueOf(value));
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER -> ((JsonNumber) value).longValue();
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            default -> value.toString();
        };
    }
}
