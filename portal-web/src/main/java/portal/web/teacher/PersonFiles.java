package portal.web.teacher;

import static portal.JsonDocuments.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.document.TableWriter;
import portal.school.teacher.HeldOfPerson;
import portal.school.teacher.OwnRecord;
import portal.school.teacher.PersonRights;
import portal.web.frame.Language;
import portal.web.frame.Words;
import portal.web.list.Attachment;

/**
 * Everything that the register holds of one person, as a file to take along: for the person, or
 * with a staff number for whoever answers that person's request. Each one is on record.
 */
@WebServlet({"/teacher/person.json", "/teacher/person.xlsx"})
public class PersonFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 4_000;

    private static final Column<String> WHAT = Column.text("类别", LONGEST);
    private static final Column<String> NAME = Column.text("项目", LONGEST);
    private static final Column<String> VALUE = Column.text("内容", LONGEST);
    private static final Column<String> WHEN = Column.text("时间", LONGEST);
    private static final TableFormat FORMAT =
            new TableFormat("个人信息", List.of(WHAT, NAME, VALUE, WHEN));

    @Inject
    transient OwnRecord own;

    @Inject
    transient PersonRights others;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var staff = request.getParameter("staff");
        var held = staff == null ? own.held() : others.held(staff);
        var name = new Words(language.getLocale()).text("teacher.person.file");
        if (request.getServletPath().endsWith(".json")) {
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Disposition", "attachment; filename=\"person.json\"");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(json(held).toString());
        } else {
            new Attachment(name, "person", Attachment.Kind.XLSX).announce(response);
            try (var table = TableWriter.workbook(FORMAT, response.getOutputStream())) {
                write(held, table);
            }
        }
    }

    private static void write(HeldOfPerson held, TableWriter table) {
        held.stated().forEach((name, value) -> table.write(line("资料", name, value, "")));
        held.stays().forEach(stay -> table.write(line("学校", stay.getSchool().getName(),
                Objects.requireNonNullElse(stay.getReason(), ""),
                stay.getSince() + "–" + Objects.requireNonNullElse(stay.getUntil(), ""))));
        held.history().forEach(dated -> table.write(line("变更记录",
                Objects.requireNonNullElse(dated.change().column(), dated.change().deed().name()),
                text(dated.change().before()) + " → " + text(dated.change().after()),
                dated.at().toString())));
        held.requests().forEach(asked -> table.write(line("请求", asked.kind().name(),
                asked.words(), asked.askedAt().toString())));
    }

    private static TableLine line(String what, String name, String value, String when) {
        return new TableLine().set(WHAT, what).set(NAME, name).set(VALUE, value).set(WHEN, when);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static JsonObject json(HeldOfPerson held) {
        var stated = JSON.createObjectBuilder();
        held.stated().forEach(stated::add);
        var stays = JSON.createArrayBuilder();
        held.stays().forEach(stay -> stays.add(JSON.createObjectBuilder()
                .add("school", stay.getSchool().getName())
                .add("since", stay.getSince().toString())
                .add("until", text(Objects.toString(stay.getUntil(), "")))
                .add("reason", text(stay.getReason()))));
        var history = JSON.createArrayBuilder();
        held.history().forEach(dated -> history.add(JSON.createObjectBuilder()
                .add("at", dated.at().toString())
                .add("by", dated.by())
                .add("what", Objects.requireNonNullElse(
                        dated.change().column(), dated.change().deed().name()))
                .add("before", text(dated.change().before()))
                .add("after", text(dated.change().after()))
                .add("reason", text(dated.cause().reason()))));
        var requests = JSON.createArrayBuilder();
        held.requests().forEach(asked -> requests.add(JSON.createObjectBuilder()
                .add("at", asked.askedAt().toString())
                .add("kind", asked.kind().name())
                .add("words", asked.words())
                .add("answer", text(asked.answer()))));
        return JSON.createObjectBuilder().add("stated", stated).add("schools", stays)
                .add("history", history).add("requests", requests).build();
    }
}
