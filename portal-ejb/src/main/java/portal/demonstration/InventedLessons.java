package portal.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import portal.JsonDocuments;
import portal.content.inspection.Heading;
import portal.content.inspection.Inspected;
import portal.content.inspection.Property;
import portal.library.Audience;
import portal.library.Description;
import portal.library.Licence;
import portal.library.ResourceIntake;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.school.School;

/** Lessons in the library of a demonstration county: written for it, in Word, brought by its invented teachers. */
@Dependent
class InventedLessons {

    private static final int A_THIRD_SHARES_LESS = 3;

    @Inject
    ResourceIntake intake;

    /** @param schools those whose teachers bring them, in turn; a teacher of each has an account */
    void bring(List<School> schools, String county) {
        var lessons = lessons();
        for (int i = 0; i < lessons.size() && !schools.isEmpty(); i++) {
            var school = schools.get(i % schools.size());
            var lesson = lessons.get(i).asJsonObject();
            boolean last = i == lessons.size() - 1;
            intake.take(school, "teacher.T%s01@%s".formatted(school.getCode(), county),
                    description(lesson), file(lesson),
                    last ? Audience.PARTNERS : reach(i, lessons.size() - 1, county),
                    last ? Audience.COUNTY : null);
        }
    }

    /** Of each county another lesson is given to all, and another to its province. */
    private static Audience reach(int lesson, int lessons, String county) {
        int toAll = Integer.parseInt(county) % lessons;
        int toProvince = (toAll + A_THIRD_SHARES_LESS) % lessons;
        return lesson == toAll ? Audience.ALL
                : lesson == toProvince ? Audience.PROVINCE
                : lesson % A_THIRD_SHARES_LESS == 1 ? Audience.PARTNERS : Audience.COUNTY;
    }

    private static List<JsonValue> lessons() {
        try (var in = InventedLessons.class.getResourceAsStream("/demonstration/lessons.json");
                var reader = JsonDocuments.JSON.createReader(in)) {
            return reader.readArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Description description(JsonObject lesson) {
        return new Description(lesson.getString("title"),
                ResourceKind.valueOf(lesson.getString("kind")),
                Optional.of(TaughtStage.valueOf(lesson.getString("stage"))),
                lesson.isNull("grade") ? Optional.empty() : Optional.of(lesson.getInt("grade")),
                lesson.getString("subject"), Optional.empty(), "示例教师 001", false, Licence.BY_NC,
                "", lesson.getString("abstract"));
    }

    private static ResourceIntake.Taken file(JsonObject lesson) {
        var parts = lesson.getJsonArray("parts").getValuesAs(JsonObject.class);
        var headings = parts.stream()
                .map(part -> new Heading(1, part.getString("heading"))).toList();
        var text = parts.stream()
                .map(part -> part.getString("heading") + "\n" + part.getString("text"))
                .collect(Collectors.joining("\n\n"));
        return new ResourceIntake.Taken(lesson.getString("title") + ".docx",
                new ByteArrayInputStream(word(lesson.getString("title"), parts)),
                new Inspected(Set.of(), text, headings, Map.of(Property.PAGES, "1"), List.of()));
    }

    private static byte[] word(String title, List<JsonObject> parts) {
        try (var document = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(title);
            paragraph(document, title, 0);
            for (JsonObject part : parts) {
                paragraph(document, part.getString("heading"), 1);
                document.createParagraph().createRun().setText(part.getString("text"));
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void paragraph(XWPFDocument document, String words, int level) {
        var heading = document.createParagraph();
        heading.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        var run = heading.createRun();
        run.setBold(true);
        run.setText(words);
    }
}
