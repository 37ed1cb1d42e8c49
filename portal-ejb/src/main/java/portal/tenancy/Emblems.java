package portal.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** The county's emblem as stored: the folder's, until the bureau sets or removes it itself. */
@Dependent
public class Emblems {

    /** Who set the emblem. */
    public enum Origin { FOLDER, BUREAU }

    @Inject
    TenantSql sql;

    @Inject
    CurrentTenant tenant;

    /**
     * An emblem as it is sent to browsers.
     *
     * @param digest by which a browser knows it again
     */
    public record Kept(byte[] png, String digest) {}

    /** What is stored of it besides the picture. */
    private record Mark(Optional<String> digest, Origin origin) {}

    /** Empty where the county shows none. */
    public Optional<String> digest() {
        return mark().flatMap(Mark::digest);
    }

    public Optional<Kept> find() {
        return sql.list(
                        row -> new Kept(row.getBytes("png"), row.getString("digest")),
                        "select png, digest from bureau_emblem where png is not null")
                .stream()
                .findFirst();
    }

    /** The bureau shows the emblem, or none. */
    public void set(Optional<Emblem> emblem) {
        keep(emblem, Origin.BUREAU);
    }

    /** The folder's emblem or none, unless the bureau has decided itself; same ones write nothing. */
    void adopt(Optional<Emblem> emblem) {
        var before = mark();
        boolean decided = before.filter(mark -> mark.origin() == Origin.BUREAU).isPresent();
        if (!decided && !before.flatMap(Mark::digest).equals(emblem.map(Emblem::digest))) {
            keep(emblem, Origin.FOLDER);
        }
    }

    private Optional<Mark> mark() {
        return sql.list(
                        row -> new Mark(Optional.ofNullable(row.getString("digest")),
                                Origin.valueOf(row.getString("origin"))),
                        "select digest, origin from bureau_emblem")
                .stream()
                .findFirst();
    }

    private void keep(Optional<Emblem> emblem, Origin origin) {
        sql.update("""
                insert into bureau_emblem (tenant_id, png, digest, origin) values (?, ?, ?, ?)
                on conflict (tenant_id) do update set
                    png = excluded.png, digest = excluded.digest, origin = excluded.origin,
                    version = bureau_emblem.version + 1, changed_at = now()""",
                tenant.code(), emblem.map(Emblem::png).orElse(null),
                emblem.map(Emblem::digest).orElse(null), origin.name());
    }
}
