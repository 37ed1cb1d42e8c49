package portal.identity;

import static portal.JsonDocuments.JSON;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import portal.tenancy.Sql;

/**
 * Slips on their way to paper, as stored: sealed, for whoever drew them alone, and gone once they
 * are printed, the account has been signed in to, its password is another, or a day has passed.
 */
@Dependent
class KeptSlips {

    /** Hours: long enough for a browser that crashed and a printer that had no paper. */
    static final int HOURS = 24;

    /** What is no longer to be shown to anybody. */
    static final String OVER = """
            (slip.made_at < now() - make_interval(hours => %d)
                or account.one_time_until is null
                or account.disabled_at is not null
                or account.password_set_at <> slip.password_set_at
                or exists (select from account_session
                    where account_session.account_id = slip.account_id
                        and account_session.started_at >= slip.made_at))""".formatted(HOURS);

    @Resource(lookup = "java:app/jdbc/PlatformDS")
    DataSource platform;

    @Inject
    Seal seal;

    /** Keeps slips for the one who drew them in this transaction, in place of older ones. */
    void keep(Caller by, List<Slip> slips) {
        var sql = new Sql(platform);
        sql.update("delete from slip where account_id = any (?)", (Object) ids(slips));
        sql.update("""
                insert into slip (account_id, tenant_id, made_by, password_set_at, sealed)
                select account.id, account.tenant_id, ?, account.password_set_at, kept.sealed
                from unnest(?::bigint[], ?::bytea[]) as kept (account_id, sealed)
                join account on account.id = kept.account_id""",
                by.getAccount(), ids(slips),
                slips.stream().map(this::sealed).toArray(byte[][]::new));
    }

    private static Long[] ids(List<Slip> slips) {
        return slips.stream().map(Slip::account).toArray(Long[]::new);
    }

    /** What waits to be printed of whoever asks, by school and user name. */
    List<Slip> of(Caller by) {
        return new Sql(platform).list(row -> opened(row.getLong(1), row.getBytes(2)), """
                select slip.account_id, slip.sealed
                from slip join account on account.id = slip.account_id
                where slip.made_by = ? and not %s
                order by account.user_name""".formatted(OVER), by.getAccount());
    }

    int count(Caller by) {
        return new Sql(platform).list(row -> row.getInt(1), """
                select count(*) from slip join account on account.id = slip.account_id
                where slip.made_by = ? and not %s""".formatted(OVER), by.getAccount()).get(0);
    }

    /** Forgets those slips of whoever asks. */
    int forget(Caller by, Collection<Long> accounts) {
        return new Sql(platform).update(
                "delete from slip where made_by = ? and account_id = any (?)",
                by.getAccount(), accounts.toArray(Long[]::new));
    }

    /** Removes what nobody is shown any more. */
    int sweep() {
        return new Sql(platform).update(
                "delete from slip using account where account.id = slip.account_id and " + OVER);
    }

    private byte[] sealed(Slip slip) {
        var text = JSON.createObjectBuilder()
                .add("user", slip.userName())
                .add("name", slip.displayName())
                .add("password", slip.oneTimePassword())
                .add("until", slip.validUntil().toString());
        if (slip.school() != null) {
            text.add("school", slip.school().id())
                    .add("schoolCode", slip.school().code())
                    .add("schoolName", slip.school().name());
        }
        return seal.close(text.build().toString().getBytes(StandardCharsets.UTF_8),
                SealedColumn.SLIP.place(slip.account()));
    }

    private Slip opened(long account, byte[] sealed) {
        byte[] text = seal.open(sealed, SealedColumn.SLIP.place(account));
        try (var reader = JSON.createReader(new ByteArrayInputStream(text))) {
            var slip = reader.readObject();
            return new Slip(account, slip.getString("user"), slip.getString("name"), school(slip),
                    slip.getString("password"), Instant.parse(slip.getString("until")));
        }
    }

    private static SchoolName school(JsonObject slip) {
        return slip.containsKey("school")
                ? new SchoolName(slip.getJsonNumber("school").longValue(),
                        slip.getString("schoolCode"), slip.getString("schoolName"))
                : null;
    }
}
