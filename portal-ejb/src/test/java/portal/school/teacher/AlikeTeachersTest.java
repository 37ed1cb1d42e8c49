package portal.school.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;
import static portal.tenancy.Role.BUREAU_OFFICER;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.identity.personal.CastOfNumbers;

class AlikeTeachersTest {

    private static final String MAN = CastOfNumbers.identityNumber("19850307", 11);
    private static final String OTHER = CastOfNumbers.identityNumber("19850307", 13);
    private static final String HEAD = "工号,姓名,学校代码,学科,出生年月,身份证号,手机号\n";

    private final CastOfTeachers cast = new CastOfTeachers();

    private List<String> alike(String... rows) {
        cast.take(HEAD + String.join("\n", rows) + "\n");
        return alike(0, 50);
    }

    private List<String> alike(int first, int most) {
        return cast.database.inCounty(FIRST, entities -> office(FIRST, entities)
                .merging.alike(first, most).pairs().stream()
                .map(pair -> pair.one().profile().staffNumber() + " "
                        + pair.other().profile().staffNumber() + " " + pair.by()
                        + (pair.twoNumbers() ? " two numbers" : ""))
                .toList());
    }

    private Office office(String county, jakarta.persistence.EntityManager entities) {
        return new Office(cast, county, entities, null, BUREAU_OFFICER);
    }

    private void does(Consumer<Office> work) {
        cast.database.inCounty(FIRST, entities -> {
            work.accept(office(FIRST, entities));
            return true;
        });
    }

    @Test
    void theSameIdentityNumberIsTheSurest() {
        cast.take(HEAD + "T1,张三,999901001,数学,1985-03," + MAN + ",\n");
        assertEquals(List.of("T1 T2 [IDENTITY_NUMBER]"), alike("T2,张叁峰,999901002,语文,1985-03," + MAN + ","));
    }

    @Test
    void aTelephoneTellsOfAPersonUnlessAnOfficeSharesIt() {
        assertEquals(List.of("T1 T2 [PHONE_NUMBER]"), alike(
                "T1,张三,999901001,数学,,,13900001234", "T2,李四,999901002,语文,,,13900001234"));
        assertEquals(List.of(), alike(IntStream.rangeClosed(1, 6)
                .mapToObj(n -> "T%d,教师%c,999901001,数学,,,13900001234".formatted(n, "甲乙丙丁戊己".charAt(n - 1)))
                .toArray(String[]::new)));
    }

    @Test
    void staffNumbersButForZerosAreAlike() {
        assertEquals(List.of("007 7 [STAFF_NUMBER]"),
                alike("007,张三,999901001,数学,,,", "7,李四,999901002,语文,,,", "70,王五,999901002,语文,,,"));
    }

    @Test
    void theSameNameAndMonthOfBirthIsAlikeUnlessTheIdentityNumbersAreTwo() {
        assertEquals(List.of("T1 T2 [NAME_AND_BIRTH]"), alike(
                "T1,张三,999901001,数学,1985-03,,", "T2,张三,999901002,语文,1985-03,,",
                "T3,张三,999901002,语文,1985-04,,"));
        assertEquals(List.of(), alike(
                "T1,张三,999901001,数学,1985-03," + MAN + ",", "T2,张三,999901002,语文,1985-03," + OTHER + ","));
    }

    @Test
    void namesThatSoundAlikeAtOneSchoolAreAlikeUnlessTheBirthsAreTwo() {
        assertEquals(List.of("T1 T2 [NAME_AT_SCHOOL]", "T1 T3 [NAME_AT_SCHOOL]"), alike(
                "T1,张珊,999901001,数学,,,", "T2,张山,999901001,语文,1985-03,,",
                "T3,章山,999901001,语文,1985-04,,", "T4,张珊,999901002,语文,,,"));
    }

    @Test
    void twoIdentityNumbersOfOneTelephoneAreTold() {
        assertEquals(List.of("T1 T2 [PHONE_NUMBER] two numbers"), alike(
                "T1,张三,999901001,数学,1985-03," + MAN + ",13900001234",
                "T2,李四,999901002,语文,1985-03," + OTHER + ",13900001234"));
    }

    @Test
    void whatIsAlikeInSeveralWaysStandsOnceWithAllOfThem() {
        assertEquals(List.of("T1 T2 [PHONE_NUMBER, NAME_AND_BIRTH, NAME_AT_SCHOOL]"), alike(
                "T1,张三,999901001,数学,1985-03,,13900001234", "T2,张三,999901001,语文,1985-03,,13900001234"));
    }

    @Test
    void whoWasToldApartDoesNotComeAgainUntilDoubted() {
        alike("T1,张三,999901001,数学,1985-03,,", "T2,张三,999901002,语文,1985-03,,",
                "T3,张三,999901002,语文,1985-03,,");
        does(office -> office.merging.tellApart("T3", "T2"));
        does(office -> office.merging.tellApart("T2", "T3"));
        assertEquals(List.of("T1 T2 [NAME_AND_BIRTH]", "T1 T3 [NAME_AND_BIRTH]"), alike(0, 50));
        does(office -> {
            var apart = office.merging.apart(0, 50);
            assertEquals(1, apart.total());
            assertEquals("T2", apart.pairs().get(0).one().profile().staffNumber());
        });
        does(office -> office.merging.merge("T1", "T2", false));
        assertEquals(List.of(), alike(0, 50));
        does(office -> office.merging.doubtAgain("T1", "T3"));
        assertEquals(List.of("T1 T3 [NAME_AND_BIRTH]"), alike(0, 50));
    }

    @Test
    void manyComeAPageAtATime() {
        alike(IntStream.range(0, 7).boxed()
                .flatMap(n -> IntStream.of(1, 2).mapToObj(
                        one -> "T%d%d,教师,99990100%d,数学,199%d-03,,".formatted(n, one, one, n)))
                .toArray(String[]::new));
        var all = alike(0, 50).stream().map(pair -> pair.replaceAll(" .*", "")).collect(Collectors.toList());
        assertEquals(List.of("T01", "T11", "T21", "T31", "T41", "T51", "T61"), all);
        assertEquals(2, alike(5, 3).size());
        does(office -> assertEquals(7, office.merging.alike(5, 3).total()));
        does(office -> assertEquals(7, office.merging.alike(50, 3).total()));
    }

    @Test
    void theNeighbourIsToldOfNobody() {
        alike("T1,张三,999901001,数学,1985-03,,", "T2,张三,999901002,语文,1985-03,,");
        assertEquals(0L, (long) cast.database.inCounty(SECOND, entities ->
                office(SECOND, entities).merging.alike(0, 50).total()));
    }
}
