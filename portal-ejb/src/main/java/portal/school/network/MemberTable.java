package portal.school.network;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.school.SchoolKeys.NetworkKind;

/** The members of networks as bureaus keep them in a spreadsheet, a line for each. */
public final class MemberTable {

    static final Column<NetworkKind> KIND = Column.choice("网络类型", kinds());
    static final Column<String> NETWORK = Column.text("网络名称", SchoolNetwork.LONGEST_NAME);
    static final Column<MemberRole> ROLE = Column.choice("身份", roles());
    static final Column<String> CODE = Column.code("学校代码", 40);
    static final Column<String> NAME = Column.text("学校名称", 120);
    static final Column<LocalDate> SINCE = Column.date("起始日期");
    static final Column<LocalDate> UNTIL = Column.date("截止日期");
    static final Column<Integer> PUPILS = Column.integer("学生数", 0, 100_000);
    static final Column<Integer> TEACHERS = Column.integer("专任教师数", 0, 10_000);
    static final Column<String> REASON = Column.text("事由", 500);

    public static final TableFormat FORMAT = new TableFormat("学校网络", List.of(
            KIND, NETWORK, ROLE, CODE, NAME, SINCE, UNTIL, PUPILS, TEACHERS, REASON));

    private MemberTable() {}

    public static TableLine line(NetworkMember row) {
        return new TableLine()
                .set(KIND, row.getNetwork().getKind())
                .set(NETWORK, row.getNetwork().getName())
                .set(ROLE, row.getRole())
                .set(CODE, row.getSchool().getCode())
                .set(NAME, row.getSchool().getName())
                .set(SINCE, row.getSince())
                .set(UNTIL, row.getUntil())
                .set(PUPILS, row.getSchool().getPupils())
                .set(TEACHERS, row.getSchool().getFullTimeTeachers())
                .set(REASON, row.getReason());
    }

    private static Map<String, NetworkKind> kinds() {
        var kinds = new LinkedHashMap<String, NetworkKind>();
        kinds.put("一校多区", NetworkKind.CAMPUS);
        kinds.put("片区", NetworkKind.ZONE);
        kinds.put("中心校", NetworkKind.CENTRAL_SCHOOL);
        kinds.put("联盟", NetworkKind.ALLIANCE);
        return kinds;
    }

    private static Map<String, MemberRole> roles() {
        var roles = new LinkedHashMap<String, MemberRole>();
        roles.put("牵头", MemberRole.LEAD);
        roles.put("成员", MemberRole.MEMBER);
        return roles;
    }
}
