package portal.library.exchange.harvest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import portal.content.Digest;
import portal.content.FileLook;
import portal.content.FileType;
import portal.content.GivenFile;
import portal.library.Audience;
import portal.library.Licence;
import portal.library.ResourceKind;
import portal.library.TaughtStage;
import portal.library.catalogue.CatalogueEntry;
import portal.library.catalogue.EntryKey;
import portal.library.catalogue.HarvestCursor;
import portal.library.catalogue.HarvestRange;
import portal.library.catalogue.Harvested;
import portal.library.textbook.Volume;

/** A catalogue of a test: entries that are published, change, and go. */
final class CatalogueInMemory {

    static final Instant BEGINNING = Instant.parse("2026-09-01T00:00:00Z");
    static final Instant SETTLED = Instant.parse("2026-11-01T07:59:30Z");
    static final String COUNTY = "999901";

    private static final Comparator<Harvested> ORDER = Comparator
            .comparing(Harvested::changedAt)
            .thenComparing(change -> change.key().county())
            .thenComparing(change -> change.key().id());

    private final Map<Long, Harvested> changes = new TreeMap<>();

    /** Publishes so many at once, a second between each hundred. */
    CatalogueInMemory(int entries) {
        for (int id = 1; id <= entries; id++) {
            change(id, BEGINNING.plusSeconds(id / 100), "课 " + id);
        }
    }

    HarvestSource source() {
        return new HarvestSource(this::changes, key -> Optional.ofNullable(changes.get(key.id()))
                .filter(change -> change.key().equals(key)),
                () -> all().map(Harvested::changedAt).findFirst(), () -> SETTLED,
                most -> all().flatMap(change -> change.entry().stream())
                        .sorted(Comparator.comparing(CatalogueEntry::changedAt).reversed())
                        .limit(most).toList());
    }

    private Stream<Harvested> all() {
        return changes.values().stream().sorted(ORDER);
    }

    private List<Harvested> changes(HarvestRange range, Optional<HarvestCursor> after, int most) {
        return all()
                .filter(change -> !change.changedAt().isBefore(range.from())
                        && !change.changedAt().isAfter(range.until()))
                .filter(change -> change.entry().map(entry -> isIn(range, entry)).orElse(true))
                .filter(change -> after.map(cursor -> isAfter(change, cursor)).orElse(true))
                .limit(most).toList();
    }

    private static boolean isIn(HarvestRange range, CatalogueEntry entry) {
        return range.kind().map(entry.kind()::equals).orElse(true)
                && range.stage().map(stage -> entry.stage().equals(Optional.of(stage))).orElse(true);
    }

    private static boolean isAfter(Harvested change, HarvestCursor cursor) {
        return ORDER.compare(change,
                new Harvested(cursor.key(), cursor.changedAt(), Optional.empty())) > 0;
    }

    void change(long id, Instant at, String title) {
        var key = new EntryKey(COUNTY, id);
        changes.put(id, new Harvested(key, at, Optional.of(entry(key, at, title))));
    }

    void go(long id, Instant at) {
        changes.put(id, new Harvested(new EntryKey(COUNTY, id), at, Optional.empty()));
    }

    /** One of three is of slides, the rest plans; every second names its author. */
    private static CatalogueEntry entry(EntryKey key, Instant at, String title) {
        return new CatalogueEntry(key, 1, Audience.ALL, title, "用于 <新授> & \"复习\"",
                key.id() % 3 == 0 ? ResourceKind.SLIDES : ResourceKind.LESSON_PLAN,
                Optional.of(TaughtStage.PRIMARY), Optional.of(3), "数学", "人教版",
                Optional.of(Volume.FIRST), "第 2 单元 万以内的加法和减法（一）", "1. 两位数加两位数",
                key.id() % 2 == 0 ? "甲老师" : "", Licence.BY, "", "示例一县", "甲小学", BEGINNING, at,
                List.of(new GivenFile(1, "课件.pptx", FileType.PPTX, 4_096,
                        new Digest("0".repeat(64)), 3, FileLook.NONE)));
    }
}
