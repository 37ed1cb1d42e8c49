package portal.web.school;

import static portal.JsonDocuments.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import portal.school.Place;
import portal.school.School;

/**
 * Schools as points and pairings as lines, in the form that the map composite draws (RFC 7946),
 * with every digit that is stored.
 */
public final class SchoolGeoJson {

    private final List<JsonObject> lines = new ArrayList<>();
    private final List<JsonObject> points = new ArrayList<>();
    private final List<School> unplaced = new ArrayList<>();

    /** Adds a point; a school that nobody has placed is kept for the list below the map. */
    public SchoolGeoJson school(School school, String text) {
        if (school.getPlace() == null) {
            unplaced.add(school);
            return this;
        }
        points.add(feature("Point", at(school.getPlace()), JSON.createObjectBuilder()
                .add("name", school.getName())
                .add("role", school.getSupportRole().name().toLowerCase(Locale.ROOT))
                .add("text", text)));
        return this;
    }

    /** @param load the supporter's burden, 0 to 1: the thicker the line */
    public SchoolGeoJson line(School supporter, School recipient, BigDecimal load, String text) {
        if (supporter.getPlace() != null && recipient.getPlace() != null) {
            var ends = JSON.createArrayBuilder()
                    .add(at(supporter.getPlace()))
                    .add(at(recipient.getPlace()))
                    .build();
            lines.add(feature("LineString", ends, JSON.createObjectBuilder()
                    .add("load", load)
                    .add("text", text)));
        }
        return this;
    }

    /** The schools that the map cannot show. */
    public List<School> unplaced() {
        return List.copyOf(unplaced);
    }

    /** Lines first, so that points lie above them. */
    public String json() {
        return JSON.createObjectBuilder()
                .add("type", "FeatureCollection")
                .add("features", JSON.createArrayBuilder(
                        Stream.concat(lines.stream(), points.stream()).toList()))
                .build()
                .toString();
    }

    private static JsonArray at(Place place) {
        return JSON.createArrayBuilder().add(place.longitude()).add(place.latitude()).build();
    }

    private static JsonObject feature(
            String type, JsonArray coordinates, JsonObjectBuilder properties) {
        return JSON.createObjectBuilder()
                .add("type", "Feature")
                .add("geometry", JSON.createObjectBuilder()
                        .add("type", type)
                        .add("coordinates", coordinates))
                .add("properties", properties)
                .build();
    }
}
