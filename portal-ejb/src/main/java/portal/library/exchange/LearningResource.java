package portal.library.exchange;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;
import portal.library.exchange.DescriptionRecord.File;
import portal.library.exchange.DescriptionRecord.Place;

/** A description as LRMI has it in schema.org ({@code LearningResource}), in JSON-LD. */
final class LearningResource {

    private static final String CONTEXT = "https://schema.org";

    private LearningResource() {}

    static JsonObject of(DescriptionRecord told) {
        return JSON.createObjectBuilder().add("@context", CONTEXT).addAll(body(told)).build();
    }

    private static JsonObjectBuilder body(DescriptionRecord told) {
        var body = typed("LearningResource")
                .add("@id", told.address().toString())
                .add("url", told.address().toString())
                .add("identifier", told.identifier())
                .add("name", told.title())
                .add("inLanguage", DescriptionRecord.LANGUAGE)
                .add("isAccessibleForFree", true)
                .add("version", told.version())
                .add("creativeWorkStatus", StandardWords.creativeWorkStatus(told.standing()))
                .add("dateCreated", DublinCore.day(told.madeAt()))
                .add("dateModified", DublinCore.day(told.changedAt()))
                .add("publisher", named("Organization", told.issuer()));
        said(body, "description", told.summary());
        told.kind().ifPresent(kind -> body
                .add("learningResourceType", ExchangeWords.kind(kind))
                .add("audience", typed("EducationalAudience")
                        .add("educationalRole", StandardWords.educationalRole(kind))));
        some(body, "educationalLevel", strings(ExchangeWords.levels(told)));
        StandardWords.ageRange(told.stage(), told.grade())
                .ifPresent(years -> body.add("typicalAgeRange", years));
        some(body, "about", about(told));
        told.author().ifPresent(author -> body.add("author", named("Person", author)));
        told.licence().ifPresent(licence -> body.add("license",
                licence.address().orElseGet(() -> ExchangeWords.licence(licence))));
        some(body, "isBasedOn", objects(Stream.of(told.basedOn(), told.source())
                .filter(words -> !words.isBlank())
                .map(words -> named("CreativeWork", words))));
        some(body, "encoding", objects(told.files().stream().map(LearningResource::file)));
        return body;
    }

    private static JsonArrayBuilder about(DescriptionRecord told) {
        return objects(Stream.concat(
                Stream.of(told.subject()).filter(subject -> !subject.isBlank())
                        .map(subject -> named("Thing", subject)),
                told.place().stream().map(LearningResource::place)));
    }

    private static JsonObjectBuilder place(Place place) {
        var unit = named("Chapter", place.unit())
                .add("isPartOf", named("Book", place.textbook()));
        return place.lesson().isEmpty() ? unit
                : named("Chapter", place.lesson()).add("isPartOf", unit);
    }

    private static JsonObjectBuilder file(File file) {
        return named("MediaObject", file.name())
                .add("contentUrl", file.address().toString())
                .add("encodingFormat", file.mediaType())
                .add("contentSize", Long.toString(file.size()));
    }

    private static JsonObjectBuilder named(String type, String name) {
        return typed(type).add("name", name);
    }

    private static JsonObjectBuilder typed(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }

    private static JsonArrayBuilder strings(List<String> all) {
        var array = JSON.createArrayBuilder();
        all.forEach(array::add);
        return array;
    }

    private static JsonArrayBuilder objects(Stream<JsonObjectBuilder> all) {
        var array = JSON.createArrayBuilder();
        all.forEach(array::add);
        return array;
    }

    private static void said(JsonObjectBuilder body, String name, String words) {
        if (!words.isBlank()) {
            body.add(name, words);
        }
    }

    /** What has none is left out. */
    private static void some(JsonObjectBuilder body, String name, JsonArrayBuilder all) {
        var array = all.build();
        if (!array.isEmpty()) {
            body.add(name, array);
        }
    }
}
