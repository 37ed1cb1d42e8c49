package portal.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static portal.library.Audience.ALL;
import static portal.library.Audience.COUNTY;
import static portal.library.Audience.OWN_SCHOOL;
import static portal.library.Audience.PARTNERS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import portal.RuleViolation;
import portal.school.CastOfSchools;

class ResourceTest {

    private final Resource resource =
            new Resource(CastOfSchools.supporter("A"), "二次函数的图象", "示例教师", "teacher");

    ResourceTest() {
        resource.describe(description(Licence.BY), null);
    }

    private static Description description(Licence licence) {
        return new Description("二次函数的图象", ResourceKind.LESSON_PLAN,
                Optional.of(TaughtStage.JUNIOR), Optional.of(9), "数学", Optional.empty(),
                "示例教师", false, licence, "", "");
    }

    private ResourceVersion withFile() {
        resource.getLatest().add(1);
        return resource.getLatest();
    }

    private ResourceVersion next() {
        var added = resource.add("", "teacher");
        added.add(2);
        return added;
    }

    /** The number of the version that each audience reads, the narrowest first; 0 for none. */
    private List<Integer> read() {
        return Arrays.stream(Audience.values())
                .map(distance -> resource.getVersions().stream()
                        .filter(each -> each.isReadBy(distance))
                        .map(ResourceVersion::getNumber)
                        .reduce((one, other) -> -1).orElse(0))
                .toList();
    }

    private static void refused(String key, Runnable deed) {
        assertEquals(key, assertThrows(RuleViolation.class, deed::run).key());
    }

    @Test
    void nobodyReadsADraft() {
        withFile();
        assertTrue(resource.isDraft());
        assertEquals(List.of(0, 0, 0, 0, 0), read());
    }

    @Test
    @DisplayName("F2: a version is read by everybody up to whom it is shared with")
    void aVersionIsReadAsFarAsItIsShared() {
        resource.share(withFile(), PARTNERS);
        assertEquals(List.of(1, 1, 0, 0, 0), read());
        assertFalse(resource.isDraft());
    }

    @Test
    @DisplayName("F2: until the bureau has looked, the county goes on reading the version before")
    void aNewerVersionHidesTheOlderOnlyWhereItIsShared() {
        resource.share(withFile(), ALL);
        var second = next();
        assertEquals(List.of(1, 1, 1, 1, 1), read());
        resource.share(second, PARTNERS);
        assertEquals(List.of(2, 2, 1, 1, 1), read());
        resource.share(second, COUNTY);
        assertEquals(List.of(2, 2, 2, 1, 1), read());
        resource.share(second, ALL);
        assertEquals(List.of(2, 2, 2, 2, 2), read());
    }

    @Test
    void narrowingTakesEveryVersionBack() {
        resource.share(withFile(), ALL);
        resource.share(next(), OWN_SCHOOL);
        assertEquals(List.of(2, 1, 1, 1, 1), read());
        resource.narrow(PARTNERS);
        assertEquals(List.of(2, 1, 0, 0, 0), read());
        assertEquals(Optional.of(PARTNERS), resource.getReach());
    }

    @Test
    void nothingIsSharedThatNobodyDescribedOrThatHoldsNoFile() {
        var draft = new Resource(null, "草稿", "示例教师", "officer");
        draft.getLatest().add(1);
        refused("resource.undescribed", () -> draft.share(draft.getLatest(), OWN_SCHOOL));
        refused("resource.without-file", () -> resource.share(resource.getLatest(), OWN_SCHOOL));
    }

    @Test
    void whatIsForTheCountysTeachingStaysInTheCounty() {
        resource.describe(description(Licence.COUNTY_TEACHING), null);
        var version = withFile();
        refused("resource.licence-forbids", () -> resource.share(version, ALL));
        resource.share(version, COUNTY);
        assertEquals(List.of(1, 1, 1, 0, 0), read());
    }

    @Test
    void filesOfASharedVersionStayAsTheyAre() {
        var version = withFile();
        resource.share(version, OWN_SCHOOL);
        refused("resource.version-shared", () -> version.add(3));
        refused("resource.version-shared", () -> version.remove(version.getFiles().get(0)));
    }

    @Test
    void oneVersionIsInTheMakingAtATime() {
        refused("resource.version-unshared", () -> resource.add("", "teacher"));
    }

    @Test
    void whatIsGoneIsNeitherChangedNorShared() {
        var version = withFile();
        resource.share(version, COUNTY);
        refused("resource.reason-missing", () -> resource.withdraw(" ", "teacher"));
        resource.withdraw("有错误", "teacher");
        refused("resource.withdrawn-already", () -> resource.share(version, ALL));
        refused("resource.withdrawn-already", () -> resource.describe(description(Licence.BY), null));
        resource.takeDown("侵犯版权", "officer");
        refused("resource.taken-down-already", () -> resource.add("", "teacher"));
    }

    @Test
    void anAdaptedCopyKeepsItsDescent() {
        var copy = Resource.adapted(resource, CastOfSchools.recipient("B"), "示例改编者", "other");
        assertEquals(resource, copy.getAdaptedFrom());
        assertEquals("二次函数的图象 — 示例教师", copy.getAdaptedFromWords());
        assertEquals(9, copy.getGrade());
        assertTrue(copy.isDraft());
        assertFalse(copy.isDescribed());
    }

    @Test
    void aGradeIsOfItsStage() {
        refused("resource.grade-not-of-stage", () -> new Description("t",
                ResourceKind.SLIDES, Optional.of(TaughtStage.PRIMARY), Optional.of(7), "",
                Optional.empty(), "a", false, Licence.BY, "", ""));
    }
}
