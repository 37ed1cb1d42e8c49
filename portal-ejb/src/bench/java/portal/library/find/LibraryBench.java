package portal.library.find;

import static portal.database.TestDatabase.FIRST;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import portal.database.OneTransaction;
import portal.database.TestDatabase;
import portal.library.ResourceAccess;
import portal.library.ResourceAccess.Eyes;
import portal.library.ResourceKind;
import portal.school.Spelling;
import portal.tenancy.CountySql;

/**
 * The first page of the library's search in a county of 200,000 resources, with another county's 50,000
 * beside it: words, filters and no words, as the bureau, a school with partners and one without ask. Titles
 * and texts are made of the lessons that the demonstration's textbooks have, cut as they are kept; they are
 * shared nearly in the order in which they came.
 */
public final class LibraryBench {

    private static final int RESOURCES = Integer.getInteger("portal.bench.resources", 200_000);
    private static final int BESIDE = RESOURCES / 4;
    private static final int CHUNKS = 4_000;
    private static final int WARMING = 5;
    private static final int ROUNDS = 40;
    private static final String[] SAID = """
            理解 掌握 学生 教师 小组 合作 探究 讨论 观察 实验 朗读 背诵 板书 导入 新课 巩固 练习 小结 作业 反思 情境 问题 目标 重点 难点 过程 方法
            情感 态度 价值观 生字 词语 课文 段落 中心 思想 计算 图形 方程 面积 周长 分数 小数 单位 统计 概率 语法 句型 单词 对话 听力 阅读
            写作 历史 地理 生物 物理 化学 音乐 美术 体育 健康 安全 班级 活动 评价 展示 汇报 资料 图片 视频 音频 白板 互动 提问 回答""".split("\\s+");

    private final TestDatabase database = TestDatabase.fresh();
    private final Random chance = new Random(RESOURCES);
    private final List<String> lessons;

    private LibraryBench(List<String> lessons) {
        this.lessons = lessons;
    }

    public static void main(String... arguments) throws Exception {
        try (var file = LibraryBench.class.getResourceAsStream("/demonstration/textbooks.csv")) {
            var lessons = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.substring(line.lastIndexOf(',') + 1).replace("\"", ""))
                    .filter(title -> title.length() > 1).distinct().collect(Collectors.toList());
            var bench = new LibraryBench(lessons);
            bench.fill();
            bench.measure();
        }
    }

    private void measure() {
        var partners = new Eyes(Set.of(900_000_001L), Set.of(900_000_002L, 900_000_003L), false);
        var apart = new Eyes(Set.of(900_000_150L), Set.of(), false);
        var bureau = new Eyes(Set.of(), Set.of(), true);
        System.out.printf("library, %,d resources and %,d beside, %d lessons:%n", RESOURCES, BESIDE,
                lessons.size());
        var searches = Map.<String, ResourceFilter>of(
                "0 no word, nothing", ResourceFilter.ALL,
                "1 no word, subject and grade", filter(null, "数学", 3, null),
                "2 no word, kind", filter(null, null, null, ResourceKind.PAPER),
                "3 one lesson", filter(lessons.get(7), null, null, null),
                "4 one common word", filter("练习", null, null, null),
                "5 two common words", filter("小组 讨论", null, null, null),
                "6 three words and subject", filter("分数 教案 讨论", "数学", null, null),
                "7 a word that none has", filter("蒲公英的约定", null, null, null),
                "8 pinyin initials", filter("sx", null, null, null),
                "9 a cut word, grade", filter("二次函数", null, 9, null));
        searches.keySet().stream().sorted().forEach(name -> {
            var figures = new ArrayList<String>();
            for (var eyes : List.of(bureau, partners, apart)) {
                figures.add(measured(searches.get(name), eyes));
            }
            System.out.printf("  %s: %s%n", name.substring(2), String.join("; ", figures));
        });
    }

    private static ResourceFilter filter(
            String text, String subject, Integer grade, ResourceKind kind) {
        return new ResourceFilter(text, subject, grade, null, kind, null, null, null);
    }

    private String measured(ResourceFilter filter, Eyes eyes) {
        var millis = new double[ROUNDS];
        int total = 0;
        for (int round = -WARMING; round < ROUNDS; round++) {
            double[] took = new double[1];
            total = database.inCounty(FIRST, entities -> {
                var sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
                var search = CastOfFinding.search(new ResourceAccess() {

                    @Override
                    public Eyes eyes() {
                        return eyes;
                    }
                }, sql);
                long begun = System.nanoTime();
                var page = search.search(filter, ResourceOrder.RELEVANCE, 0, 20);
                took[0] = (System.nanoTime() - begun) / 1e6;
                return page.isMore() ? page.total() + 1 : page.total();
            });
            if (round >= 0) {
                millis[round] = took[0];
            }
        }
        Arrays.sort(millis);
        return "%.0f / %.0f ms (%d)".formatted(
                millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], total);
    }

    /** Texts of some six sentences each, put together in the database out of a few thousand that are cut here. */
    private void fill() throws Exception {
        database.alter("create table chunk (n int primary key, title text, pinyin text, initials text, "
                + "title_words tsvector, words tsvector)",
                "create function lesson(seed bigint, of int) returns int language sql immutable as "
                        + "'select (hashint8(seed) & 2147483647) % of'");
        try (var connection = database.connect("postgres");
                var insert = connection.prepareStatement(
                        "insert into chunk values (?, ?, ?, ?, ?::tsvector, ?::tsvector)")) {
            for (int n = 0; n < CHUNKS; n++) {
                var lesson = lessons.get(n % lessons.size());
                var title = lesson + one(new String[] {"教学设计", "课件", "练习", "导学案", "", "第一课时"});
                var text = new StringBuilder(n % 3 == 0 ? lesson : "");
                for (int i = 0; i < 40; i++) {
                    text.append(one(SAID)).append(i % 6 == 5 ? "，" : "");
                }
                insert.setInt(1, n);
                insert.setString(2, title);
                insert.setString(3, Spelling.of(title).full());
                insert.setString(4, Spelling.of(title).initials());
                insert.setString(5, new WordVector().title(title, 'A').toString());
                insert.setString(6, new WordVector().text(text.toString(), 'D').toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        county(FIRST, 0, RESOURCES);
        county(TestDatabase.SECOND, 10_000_000, BESIDE);
        database.alter("vacuum analyze");
    }

    private String one(String[] words) {
        return words[chance.nextInt(words.length)];
    }

    private void county(String county, long from, int resources) {
        database.alter("set session_replication_role = replica", """
                set session_replication_role = replica;
                insert into school (id, tenant_id, version, code, name, stage, setting, pupils, support_role,
                    strong_subjects, weak_subjects, name_pinyin, name_initials)
                select %2$d + 900000000 + n, '%1$s', 0, 's' || n, '示例学校' || n, 'PRIMARY', 'RURAL', 100, 'NONE',
                    '', '', '', '' from generate_series(1, 200) n;
                insert into resource (id, tenant_id, version, school_id, title, kind, stage, grade, subject,
                    author, author_named, licence, source, abstract, made_by, made_at, described_at, adapted_from)
                select %2$d + serial, '%1$s', 0, %2$d + 900000001 + lesson(serial, 200), chunk.title,
                    (array['LESSON_PLAN', 'SLIDES', 'EXERCISE', 'WORKSHEET', 'MATERIAL', 'PAPER'])[1 + lesson(serial + 1, 6)],
                    case when lesson(serial + 2, 9) < 6 then 'PRIMARY' else 'JUNIOR' end, 1 + lesson(serial + 2, 9),
                    (array['语文', '数学', '英语', '物理', '化学', '历史', '音乐', '体育'])[1 + lesson(serial + 3, 8)],
                    '示例教师', true, 'BY', '', '', 'x', now(), now(), ''
                from generate_series(1, %3$d) serial join chunk on chunk.n = lesson(serial + 4, %4$d);
                insert into resource_version (id, tenant_id, version, resource_id, number, note, made_by, made_at,
                    audience, read_from, read_to)
                select id, '%1$s', 0, id, 1, '', 'x', now(), (array['OWN_SCHOOL', 'PARTNERS', 'COUNTY'])[1 + reach],
                    0, reach from (select id, case when lesson(id + 5, 10) < 6 then 2 else lesson(id + 5, 10) %% 3 end
                        as reach from resource where tenant_id = '%1$s') shared;
                insert into resource_index (id, tenant_id, version, resource_id, school_id, read_from, read_to,
                    subject, grade, stage, kind, shared_at, pinyin, initials, title_words, words)
                select resource.id, '%1$s', 1, resource.id, school_id, 0, read_to, subject, grade, stage, kind,
                    now() - (%3$d - (resource.id - %2$d) + lesson(resource.id + 6, %3$d / 10)) * interval '5 minutes',
                    t.pinyin, t.initials,
                    t.title_words, t.title_words || a.words || b.words || c.words || d.words || e.words
                from resource join resource_version on resource_version.id = resource.id
                join chunk t on t.n = lesson(resource.id + 4, %4$d) join chunk a on a.n = lesson(resource.id + 7, %4$d)
                join chunk b on b.n = lesson(resource.id + 8, %4$d) join chunk c on c.n = lesson(resource.id + 9, %4$d)
                join chunk d on d.n = lesson(resource.id + 10, %4$d) join chunk e on e.n = lesson(resource.id + 11, %4$d)
                where resource.tenant_id = '%1$s' order by resource.id""".formatted(county, from, resources, CHUNKS));
    }
}
