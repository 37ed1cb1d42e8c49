package portal.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import portal.document.CellFault;

/**
 * A whole school as somebody states it in a form or by a script, in the words of the bureau's table:
 * read and refused as a row of a file is.
 */
@Dependent
class SchoolStatement {

    @Inject
    Schools schools;

    /**
     * What the texts state.
     *
     * @param texts by header; what is absent or empty says "none"
     */
    SchoolProfile profile(Map<String, String> texts) {
        var row = SchoolTable.FORMAT.row(texts);
        var faults = new ArrayList<>(row.faults());
        faults.addAll(SchoolRules.faults(row));
        if (faults.isEmpty()) {
            faults.addAll(CentralSchools.of(schools.all()).faults(List.of(row)));
        }
        if (!faults.isEmpty()) {
            throw new SchoolFaulty(faults);
        }
        return SchoolTable.profile(row, column -> true, Optional.empty(), Coordinates.TRUE);
    }

    /** What is stated now, with what the texts say instead; an empty text takes away. */
    static Map<String, String> over(School school, Map<String, String> texts) {
        var all = SchoolTable.texts(school.getProfile());
        all.putAll(texts);
        return all;
    }

    /** Refuses a code that is a school's already, at its column. */
    void requireNew(SchoolProfile profile) {
        if (schools.byCode(profile.code()).isPresent()) {
            throw new SchoolFaulty(List.of(fault(SchoolTable.CODE.header(), profile.code(),
                    "school.code-taken", profile.code())));
        }
    }

    /** A code is what a school is known by; another one is another school. */
    static SchoolFaulty codeStays(String other) {
        return new SchoolFaulty(List.of(
                fault(SchoolTable.CODE.header(), other, "school.code-stays")));
    }

    /** Refuses what the school itself does not say of itself. */
    static void requireOfSchool(SchoolProfile before, SchoolProfile after) {
        var was = SchoolTable.texts(before);
        var is = SchoolTable.texts(after);
        var others = Stream.of(SchoolFact.values())
                .filter(fact -> !fact.isOfSchool())
                .filter(fact -> !Optional.ofNullable(was.get(fact.header()))
                        .equals(Optional.ofNullable(is.get(fact.header()))))
                .map(fact -> fault(fact.header(), is.getOrDefault(fact.header(), ""),
                        "school.bureau-says-it"))
                .toList();
        if (!others.isEmpty()) {
            throw new SchoolFaulty(others);
        }
    }

    private static CellFault fault(String column, String text, String key, Object... figures) {
        return new CellFault(1, column, text, key, List.of(figures));
    }
}
