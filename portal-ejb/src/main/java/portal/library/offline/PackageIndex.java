package portal.library.offline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import portal.document.Column;
import portal.library.Resource;
import portal.library.offline.PackageWriting.PackedFile;
import portal.library.offline.PackageWriting.PackedResource;
import portal.library.textbook.ContentsTable;
import portal.library.use.UseTable;
import portal.tenancy.NationalTime;

/**
 * The page of a package (离线目录页): it opens from the stick itself, reads whole without its script, which
 * helps to look for resources and to write down their use.
 */
final class PackageIndex {

    private final long id;
    private final PackageContents contents;
    private final List<PackedResource> packed;
    private final PackageWords words;
    private HtmlWriter html;

    PackageIndex(long id, PackageContents contents, List<PackedResource> packed,
            PackageWords words) {
        this.id = id;
        this.contents = contents;
        this.packed = packed;
        this.words = words;
    }

    void write(OutputStream out) throws IOException {
        try {
            html = new HtmlWriter(out);
            html.element("html", () -> {
                html.element("head", this::head);
                html.element("body", this::body);
            }, "lang", words.tag());
            html.end();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    private void head() throws XMLStreamException {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", contents.name());
        html.empty("link", "rel", "stylesheet", "href", "stick.css");
    }

    private void body() throws XMLStreamException {
        html.element("header", () -> {
            html.element("h1", contents.name());
            html.element("p", words.text("sum", packed.size(), contents.files(),
                    words.size(contents.bytes()), NationalTime.today().toString()));
        });
        html.element("main", () -> {
            html.element("p", words.text("lead"));
            if (contents.missing() > 0) {
                html.element("p", words.text("missing", contents.missing()));
            }
            looking();
            for (var subject : bySubject().entrySet()) {
                html.element("section", () -> subject(subject.getKey(), subject.getValue()));
            }
            use();
        });
        html.element("script", "", "src", "stick.js");
    }

    /** Shown by the script alone, which can do it. */
    private void looking() throws XMLStreamException {
        html.element("p", () -> {
            html.element("label", words.text("look"), "for", "look");
            html.empty("input", "id", "look", "type", "search");
            html.element("span", "", "id", "found", "role", "status",
                    "data-none", words.text("look.none"));
        }, "class", "scripted", "hidden", "hidden");
    }

    private Map<String, List<PackedResource>> bySubject() {
        return packed.stream().collect(Collectors.groupingBy(each -> each.resource().getSubject(),
                LinkedHashMap::new, Collectors.toList()));
    }

    private void subject(String subject, List<PackedResource> their) throws XMLStreamException {
        html.element("h2", subject.isEmpty() ? words.text("subject.none") : subject);
        var before = "";
        for (PackedResource each : their) {
            var unit = unit(each.resource());
            if (!unit.equals(before)) {
                html.element("h3", unit);
                before = unit;
            }
            html.element("article", () -> resource(each), "id", "r" + each.resource().getId());
        }
    }

    private String unit(Resource one) {
        return one.getPart() != null
                ? words.text("unit", ContentsTable.name(one.getPart().getTextbook().key()),
                        one.getPart().getUnit())
                : one.getGrade() != null ? words.text("grade", one.getGrade())
                : words.text("grade.any");
    }

    private void resource(PackedResource each) throws XMLStreamException {
        var one = each.resource();
        html.element("h4", one.getTitle());
        html.element("p", about(one), "class", "about");
        html.element("p", () -> licence(one), "class", "about");
        if (!one.getAbstract().isEmpty()) {
            html.element("p", one.getAbstract(), "class", "abstract");
        }
        html.element("ul", () -> {
            for (PackedFile file : each.files()) {
                html.element("li", () -> file(file));
            }
        });
        html.element("p", () -> html.element("a", words.text("use.this"), "href", "#use",
                "data-resource", UseTable.named(one)), "class", "scripted", "hidden", "hidden");
    }

    private String about(Resource one) {
        return Stream.of(
                        one.getKind() == null ? "" : words.text("kind." + one.getKind()),
                        one.getPart() == null || one.getPart().isUnit() ? ""
                                : one.getPart().getTitle(),
                        words.text("author", one.getAuthor()),
                        one.getSchool() == null ? words.text("bureau") : one.getSchool().getName(),
                        one.getSource().isEmpty() ? "" : words.text("source", one.getSource()),
                        one.getAdaptedFromWords().isEmpty() ? ""
                                : words.text("adapted", one.getAdaptedFromWords()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void licence(Resource one) throws XMLStreamException {
        if (one.getLicence() == null) {
            return;
        }
        var licence = words.text("licence." + one.getLicence());
        html.text(words.text("licence"));
        if (one.getLicence().address().isPresent()) {
            html.element("a", licence, "href", one.getLicence().address().get(), "rel", "license");
        } else {
            html.text(licence);
        }
    }

    private void file(PackedFile file) throws XMLStreamException {
        html.element("a", file.name(), "href", PackedNames.href(file.path()));
        html.element("span", " " + words.size(file.size()), "class", "about");
        if (file.picture() == null && file.excerpt().isBlank()) {
            return;
        }
        html.element("details", () -> {
            html.element("summary", words.text("seen"));
            if (file.picture() != null) {
                html.empty("img", "src", PackedNames.href(file.picture()), "loading", "lazy",
                        "alt", words.text("picture", file.name()));
            }
            if (!file.excerpt().isBlank()) {
                html.element("p", file.excerpt().strip(), "class", "abstract");
            }
        });
    }

    /** Written down here where scripts run, and in the workbook beside the page where none does. */
    private void use() throws XMLStreamException {
        html.element("section", () -> {
            html.element("h2", words.text("use"));
            html.element("p", () -> {
                html.text(words.text("use.workbook"));
                html.element("a", UseTable.FORMAT.title() + ".xlsx", "href",
                        PackedNames.href(UseTable.FORMAT.title() + ".xlsx"));
            });
            html.element("form", this::form, "class", "scripted", "hidden", "hidden",
                    "data-package", Long.toString(id),
                    "data-columns", UseTable.FORMAT.columns().stream().map(Column::header)
                            .collect(Collectors.joining("|")),
                    "data-kept", words.text("use.kept"),
                    "data-unkept", words.text("use.unkept"),
                    "data-remove", words.text("use.remove"));
        }, "id", "use");
    }

    private void form() throws XMLStreamException {
        html.element("p", words.text("use.form"));
        html.element("label", words.text("use.resource"), "for", "resource");
        html.element("select", () -> {
            for (PackedResource each : packed) {
                html.element("option", UseTable.named(each.resource()));
            }
        }, "id", "resource");
        input("on", "date", null, "required");
        input("class", "text", "60", "required");
        input("hours", "number", null, null);
        input("feedback", "text", "300", null);
        html.element("p", () -> {
            html.element("button", words.text("use.keep"), "type", "submit");
            html.element("button", words.text("use.file"), "type", "button", "id", "export");
        });
        html.element("p", "", "id", "said", "role", "status");
        html.element("ul", "", "id", "kept");
    }

    private void input(String name, String type, String longest, String required)
            throws XMLStreamException {
        boolean number = type.equals("number");
        html.element("label", words.text("use." + name), "for", name);
        html.empty("input", "id", name, "type", type, "maxlength", longest, "required", required,
                "min", number ? "1" : null, "max", number ? "40" : null);
    }
}
