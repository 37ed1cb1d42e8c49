package portal.web.calendar;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import portal.calendar.CalendarDraft;
import portal.calendar.CalendarDraft.DraftHoliday;
import portal.calendar.CalendarDraft.DraftMakeUp;
import portal.calendar.CalendarDraft.DraftTerm;
import portal.calendar.Holiday;
import portal.calendar.SchoolCalendars;
import portal.calendar.Term;
import portal.calendar.YearPlan;

/**
 * A school year's calendar as the API reads it; it tells the same with its counts. What is absent
 * or {@code null} is missing, what is of another type is a bad request.
 *
 * @param version the calendar's that the document was made from; 0 for a year without one
 */
record CalendarDocument(int version, CalendarDraft draft) {

    static CalendarDocument read(int schoolYear, byte[] bytes) {
        try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
            var document = reader.readObject();
            return new CalendarDocument(
                    document.get("version") instanceof JsonNumber version
                            ? version.intValueExact()
                            : 0,
                    new CalendarDraft(
                            schoolYear,
                            lines(document, "terms", term -> new DraftTerm(
                                    constant(Term.Half.class, term, "half"),
                                    day(term, "registrationDay"),
                                    day(term, "firstDay"),
                                    day(term, "lastDay"))),
                            lines(document, "holidays", holiday -> new DraftHoliday(
                                    text(holiday, "name"),
                                    constant(Holiday.DecreedBy.class, holiday, "decreedBy"),
                                    day(holiday, "firstDay"),
                                    day(holiday, "lastDay"))),
                            lines(document, "makeUpDays", makeUp -> new DraftMakeUp(
                                    day(makeUp, "day"),
                                    constant(DayOfWeek.class, makeUp, "follows")))));
        } catch (RuntimeException malformed) {
            // Types, dates, words, depth: whatever is no calendar at all is one kind of fault.
            throw new BadRequestException();
        }
    }

    private static <T> List<T> lines(
            JsonObject document, String name, Function<JsonObject, T> line) {
        return document.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY) instanceof JsonArray lines
                ? lines.stream().map(one -> line.apply(one.asJsonObject())).toList()
                : refuse();
    }

    private static <T> T refuse() {
        throw new BadRequestException();
    }

    private static String text(JsonObject line, String name) {
        var value = line.getOrDefault(name, JsonValue.NULL);
        return value == JsonValue.NULL ? null : ((JsonString) value).getString();
    }

    private static LocalDate day(JsonObject line, String name) {
        var text = text(line, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, JsonObject line, String name) {
        var text = text(line, name);
        return text == null ? null : Enum.valueOf(kind, text);
    }

    /** The calendar as it is set, with what it comes to. */
    static JsonObject of(SchoolCalendars.Current current) {
        var plan = current.plan();
        var terms = JSON.createArrayBuilder();
        plan.terms().forEach(term -> terms.add(of(plan, term)));
        var holidays = JSON.createArrayBuilder();
        plan.holidays().forEach(holiday -> holidays.add(JSON.createObjectBuilder()
                .add("name", holiday.getName())
                .add("decreedBy", holiday.getDecreedBy().name())
                .add("firstDay", holiday.getFirstDay().toString())
                .add("lastDay", holiday.getLastDay().toString())));
        var makeUps = JSON.createArrayBuilder();
        plan.makeUpDays().forEach(makeUp -> makeUps.add(JSON.createObjectBuilder()
                .add("day", makeUp.getDay().toString())
                .add("follows", makeUp.getFollows().name())));
        return JSON.createObjectBuilder()
                .add("schoolYear", plan.schoolYear())
                .add("version", current.version())
                .add("terms", terms)
                .add("holidays", holidays)
                .add("makeUpDays", makeUps)
                .build();
    }

    private static JsonObject of(YearPlan plan, Term term) {
        var count = plan.count(term);
        var told = JSON.createObjectBuilder().add("half", term.getHalf().name());
        if (term.getRegistrationDay() != null) {
            told.add("registrationDay", term.getRegistrationDay().toString());
        }
        return told
                .add("firstDay", term.getFirstDay().toString())
                .add("lastDay", term.getLastDay().toString())
                .add("weeks", count.weeks())
                .add("teachingWeeks", count.teachingWeeks())
                .add("teachingDays", count.teachingDays())
                .build();
    }
}
