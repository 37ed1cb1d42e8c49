package portal.account;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.identity.AccountLine;
import portal.identity.HeldRight;
import portal.identity.RightLine;
import portal.tenancy.Role;

/** Lists of accounts and of rights as bureaus keep them in a spreadsheet; no secret ever. */
public final class AccountTable {

    static final Column<String> USER = Column.text("用户名", 70).or("账号", "登录名", "user");
    static final Column<String> NAME = Column.text("姓名", 60).or("名字", "name").required();
    static final Column<String> ROLE =
            Column.choice("角色", words()).or("身份", "role").required();
    static final Column<String> SCHOOL =
            Column.code("学校代码", 40).or("学校标识码", "school");
    static final Column<String> STAFF_NUMBER =
            Column.code("工号", 40).or("教师工号", "职工号", "staff number");
    static final Column<LocalDate> SINCE = Column.date("起始日期").or("开始日期", "since");
    static final Column<LocalDate> UNTIL = Column.date("截止日期").or("结束日期", "until");
    static final Column<String> REASON = Column.text("事由", 500).or("理由", "原因", "reason");

    /** The list that opens accounts. */
    public static final TableFormat FORMAT = new TableFormat("账号", List.of(
            USER, NAME, ROLE, SCHOOL, STAFF_NUMBER, SINCE, UNTIL, REASON));

    private static final Column<String> STATE = Column.text("状态", 40);
    private static final Column<String> SCHOOL_NAME = Column.text("学校名称", 120);
    private static final Column<Boolean> FACTOR = Column.yesNo("二次验证");
    private static final Column<LocalDate> LAST_SIGN_IN = Column.date("最近登录");
    private static final Column<Boolean> ACTING = Column.yesNo("代理");
    private static final Column<String> GRANTED_BY = Column.text("授权人", 60);
    private static final Column<LocalDate> GRANTED_ON = Column.date("授权日期");
    private static final Column<Boolean> KEEP = Column.yesNo("复核：是否保留");

    /** The list of accounts as it is handed out: a line for each right, so that it imports again. */
    public static final TableFormat EXPORT = new TableFormat("账号", List.of(
            USER, NAME, ROLE, SCHOOL, SCHOOL_NAME, STAFF_NUMBER, SINCE, UNTIL, STATE, FACTOR,
            LAST_SIGN_IN));

    /** The register of rights, with an empty column for the yearly review. */
    public static final TableFormat RIGHTS = new TableFormat("权限清单", List.of(
            ROLE, SCHOOL, SCHOOL_NAME, NAME, USER, SINCE, UNTIL, ACTING, GRANTED_BY, GRANTED_ON,
            REASON, KEEP));

    private AccountTable() {}

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("教师", Role.TEACHER);
        words.put("老师", Role.TEACHER);
        words.put("校长", Role.PRINCIPAL);
        words.put("园长", Role.PRINCIPAL);
        words.put("学校管理员", Role.SCHOOL_ADMIN);
        words.put("教育局专干", Role.BUREAU_OFFICER);
        words.put("专干", Role.BUREAU_OFFICER);
        words.put("督学", Role.INSPECTOR);
        words.put("评委", Role.JUDGE);
        words.put("审计员", Role.AUDITOR);
        words.put("教育局管理员", Role.BUREAU_ADMIN);
        return words;
    }

    /** @param state in words */
    public static TableLine line(
            AccountLine account, HeldRight right, String state, LocalDate lastSignIn) {
        var line = new TableLine()
                .set(USER, account.userName())
                .set(NAME, account.displayName())
                .set(STAFF_NUMBER, account.staffNumber())
                .set(STATE, state)
                .set(FACTOR, account.factor())
                .set(LAST_SIGN_IN, lastSignIn);
        return right == null ? line : held(line, right);
    }

    private static TableLine held(TableLine line, HeldRight right) {
        return line.set(ROLE, right.role())
                .set(SCHOOL, right.school() == null ? null : right.school().code())
                .set(SCHOOL_NAME, right.school() == null ? null : right.school().name())
                .set(SINCE, right.since())
                .set(UNTIL, right.until());
    }

    public static TableLine line(RightLine held, LocalDate grantedOn) {
        var right = held.right();
        return held(new TableLine(), right)
                .set(NAME, held.displayName())
                .set(USER, held.userName())
                .set(ACTING, right.acting())
                .set(GRANTED_BY, right.grantedBy())
                .set(GRANTED_ON, grantedOn)
                .set(REASON, right.reason());
    }
}
