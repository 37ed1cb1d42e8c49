package portal.library;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a resource is described at some moment, to be compared with a later one. @param said by field, blank where nothing is */
record DescribedAs(Map<String, String> said) {

    static DescribedAs now(Resource resource) {
        var said = new LinkedHashMap<String, String>();
        said.put("title", resource.getTitle());
        said.put("kind", text(resource.getKind()));
        said.put("stage", text(resource.getStage()));
        said.put("grade", text(resource.getGrade()));
        said.put("subject", resource.getSubject());
        said.put("part", resource.getPart() == null ? "" : resource.getPart().getTitle());
        said.put("author", resource.getAuthor());
        said.put("authorNamed", text(resource.isAuthorNamed()));
        said.put("licence", text(resource.getLicence()));
        said.put("source", resource.getSource());
        said.put("summary", resource.getAbstract());
        return new DescribedAs(said);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    static DescribedAs read(String written) {
        try (var reader = JSON.createReader(new StringReader(written))) {
            JsonObject object = reader.readObject();
            var said = new LinkedHashMap<String, String>();
            object.keySet().forEach(field -> said.put(field, object.getString(field)));
            return new DescribedAs(said);
        }
    }

    String written() {
        var object = JSON.createObjectBuilder();
        said.forEach(object::add);
        return object.build().toString();
    }

    /** What is said otherwise later. */
    List<LookingAgain.Change> changes(DescribedAs later) {
        return later.said.entrySet().stream()
                .map(now -> new LookingAgain.Change(
                        now.getKey(), said.getOrDefault(now.getKey(), ""), now.getValue()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
