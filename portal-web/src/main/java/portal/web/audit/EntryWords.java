package portal.web.audit;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.audit.chain.Line;
import portal.tenancy.NationalTime;
import portal.web.frame.Words;

/** An entry of the record in the reader's language. */
public record EntryWords(Words words, Line line) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(NationalTime.ZONE);

    /** What a message says in place of a figure that is not on record. */
    private static final String SOMETHING = "…";

    /** A detail by its name. */
    public record Detail(String name, String value) {}

    public static String time(long micros) {
        return TIME.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    public String getTime() {
        return time(line.at());
    }

    public String getPerson() {
        return switch (line.actor()) {
            case "" -> words.text("audit.nobody");
            case "system" -> words.text("audit.system");
            default -> printable(line.actor());
        };
    }

    public String getRoles() {
        return Stream.of(line.roles().split(","))
                .filter(role -> !role.isEmpty())
                .map(role -> worded("role.", role))
                .collect(Collectors.joining(words.text("audit.separator")));
    }

    public String getDeed() {
        return worded("deed.", line.deed());
    }

    /** What the deed was about, kind and key. */
    public String getSubject() {
        if (line.subjectKind() == null) {
            return "";
        }
        return worded("deed.subject.", line.subjectKind()) + " " + printable(line.subject());
    }

    public String getResult() {
        return words.text("audit.result." + line.result());
    }

    public String getResultStyle() {
        return switch (line.result()) {
            case "REFUSED" -> "chip chip-warn";
            case "FAILED" -> "chip chip-fault";
            default -> "quiet";
        };
    }

    /** Why not; the figures that the refusal named then are not on record. */
    public String getReason() {
        if (line.reason() == null) {
            return "";
        }
        String known = "deed.reason." + line.reason();
        String text = words.text(known);
        text = text.equals(known) ? words.text(line.reason()) : text;
        return printable(text.replaceAll("\\{\\d[^}]*}", SOMETHING));
    }

    public String getAddress() {
        return line.address() == null ? "" : printable(line.address());
    }

    public String getChannel() {
        return words.text("audit.channel." + line.channel());
    }

    public String getSession() {
        return line.session() == null ? "" : printable(line.session());
    }

    /** The details in one line, for the table. */
    public String getSummary() {
        return details().stream()
                .map(detail -> words.text("audit.detail", detail.name(), detail.value()))
                .collect(Collectors.joining(words.text("audit.separator")));
    }

    public List<Detail> details() {
        var details = new ArrayList<Detail>();
        json(line).forEach((name, value) -> details.add(
                new Detail(worded("deed.detail.", name), value(name, text(value)))));
        return details;
    }

    /** What the record itself has words for, in them. */
    private String value(String name, String value) {
        return switch (name) {
            case "deed" -> worded("deed.", value);
            case "result" -> worded("audit.result.", value);
            case "network-kind" -> worded("network.kind.", value);
            default -> printable(value);
        };
    }

    static JsonObject json(Line line) {
        try (var reader = JSON.createReader(new StringReader(line.details()))) {
            return reader.readObject();
        } catch (JsonException changed) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** The words of a name, or the name where a later or an earlier release knows them. */
    private String worded(String prefix, String name) {
        String text = words.text(prefix + name);
        return text.equals(prefix + name) ? printable(name) : text;
    }

    /**
     * The text with every character made visible that would break a line, hide or turn round what
     * follows, so that no value can look like an entry of its own.
     */
    static String printable(String text) {
        var visible = new StringBuilder();
        text.codePoints().forEach(point -> {
            int kind = Character.getType(point);
            if (kind == Character.CONTROL || kind == Character.FORMAT
                    || kind == Character.LINE_SEPARATOR || kind == Character.PARAGRAPH_SEPARATOR) {
                visible.append("\\u{").append(Integer.toHexString(point)).append('}');
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }
}
