package portal.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.demonstration.InventedSchool.Kind;
import portal.school.CastOfSchools;
import portal.school.School;
import portal.school.Staffing;
import portal.school.SupportRole;

class InventedCountyTest {

    private static final School SCHOOL = new School(
            CastOfSchools.profile("5002369001", "甲小学", SupportRole.SUPPORTER).with(Staffing.of(76)));

    private static Stream<CountySketch> sketches() {
        return CountySketch.ALL.stream();
    }

    private static int sum(List<InventedSchool> schools, int first, int last) {
        return schools.stream()
                .mapToInt(school -> Arrays.stream(school.grades(), first - 1, last).sum())
                .sum();
    }

    @Test
    @DisplayName("--demo: every county of tenants/ has schools")
    void everyPublishedCountyIsSketched() throws Exception {
        var sketched = sketches().map(CountySketch::code).collect(Collectors.toCollection(TreeSet::new));
        sketched.add(Demonstration.COUNTY);
        try (var folders = Files.list(Path.of("../tenants"))) {
            assertEquals(folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{6}-.*"))
                    .map(name -> name.substring(0, 6))
                    .collect(Collectors.toCollection(TreeSet::new)), sketched);
        }
    }

    @ParameterizedTest
    @MethodSource("sketches")
    void theSameIsInventedAtEveryStart(CountySketch sketch) {
        assertEquals(InventedCounty.schools(sketch), InventedCounty.schools(sketch));
    }

    @ParameterizedTest
    @MethodSource("sketches")
    @DisplayName("Demonstration: as many pupils as a county of that census has, to a quarter")
    void headCountsAreThoseOfTheSketch(CountySketch sketch) {
        var schools = InventedCounty.schools(sketch);
        double primary = sum(schools, 1, 6) / (sketch.primaryPupils() * 1000.0);
        double junior = sum(schools, 7, 9) / (sketch.juniorPupils() * 1000.0);
        assertTrue(primary > 0.75 && primary < 1.25, sketch.code() + " primary " + primary);
        assertTrue(junior > 0.6 && junior < 1.25, sketch.code() + " junior " + junior);
    }

    @ParameterizedTest
    @MethodSource("sketches")
    @DisplayName("Demonstration: 16 to 18 pupils of a primary and 12 to 13 of a junior school for each teacher")
    void everyTeacherHasAsManyPupilsAsThere(CountySketch sketch) {
        for (var school : InventedCounty.schools(sketch)) {
            double ratio = school.pupils() / (double) school.teachers();
            if (school.pupils() > 600 && school.kind() != Kind.KINDERGARTEN) {
                assertTrue(school.kind().primary() && !school.kind().junior()
                        ? ratio > 15.5 && ratio < 18.5
                        : ratio > 11.5 && ratio < 18.5, school + " " + ratio);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sketches")
    void everySchoolHangsTogether(CountySketch sketch) {
        var schools = InventedCounty.schools(sketch);
        var names = new HashSet<String>();
        var codes = new HashSet<String>();
        for (var school : schools) {
            assertTrue(names.add(school.name()), school.name());
            assertTrue(codes.add(school.code()), school.code());
            assertTrue(school.name().startsWith(school.town() + "示例"), school.name());
            assertTrue(school.code().matches(sketch.code() + "9[0-9]{3}"), school.code());
            assertTrue(school.pupils() > 0 && school.teachers() > 0 && school.classes() > 0
                    && school.classes() <= school.pupils(), school.toString());
            assertTrue(school.boarders() <= school.pupils(), school.toString());
            assertTrue(school.backbone() <= school.teachers(), school.toString());
            assertTrue(school.indoorArea().compareTo(school.sportsArea()) <= 0, school.toString());
            assertTrue(Math.abs(school.north().doubleValue() - sketch.north()) <= sketch.spread() + 0.1);
            assertTrue(Math.abs(school.east().doubleValue() - sketch.east()) <= sketch.spread() + 0.1);
            if (school.kind() != Kind.KINDERGARTEN) {
                assertEquals(school.pupils(), Arrays.stream(school.grades()).sum(), school.toString());
            }
            if (!school.central().isEmpty()) {
                var lead = schools.stream().filter(one -> one.code().equals(school.central()))
                        .findFirst().orElseThrow();
                assertEquals(school.town(), lead.town());
                assertTrue(lead.central().isEmpty());
            }
        }
    }

    @Test
    void countiesDiffer() {
        assertNotEquals(InventedCounty.schools(CountySketch.ALL.get(0)).size(),
                InventedCounty.schools(CountySketch.ALL.get(2)).size());
        assertTrue(sketches().mapToInt(sketch -> InventedCounty.schools(sketch).size()).sum() < 1_500);
    }

    @Test
    void theListHasTheColumnsThatBureausWrite() {
        var header = InventedSchool.csv(List.of()).strip();
        assertTrue(List.of(header.split(",")).containsAll(Set.of(
                "学校代码", "学校名称", "学段", "城乡", "乡镇", "中心校", "九年级", "图书册数", "薄弱学科")), header);
        assertFalse(header.contains(" "), header);
    }

    @Test
    @DisplayName("Demonstration: teachers are visible placeholders, numbered as their accounts are, without personal numbers")
    void teachersArePlaceholders() {
        var list = InventedTeachers.csv(List.of(SCHOOL), 2025, 400);
        var lines = list.lines().toList();
        assertEquals(77, lines.size());
        assertTrue(lines.get(1).startsWith("T500236900101,示例教师 001,"), lines.get(1));
        assertFalse(lines.get(0).contains("身份证") || lines.get(0).contains("手机"), lines.get(0));
        assertEquals(list, InventedTeachers.csv(List.of(SCHOOL), 2025, 400));
        lines.stream().skip(1).forEach(line -> assertEquals(21, line.split(",", -1).length, line));
    }
}
