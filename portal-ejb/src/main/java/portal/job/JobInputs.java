package portal.job;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import portal.identity.personal.CountySeal;
import portal.tenancy.TenantSql;

/** What jobs work on, kept beside them in sealed pieces until a day after their end. */
@Dependent
class JobInputs {

    private static final int PIECE_BYTES = 256 << 10;

    @Inject
    TenantSql sql;

    @Inject
    CountySeal seal;

    void keep(long job, InputStream input) throws IOException {
        int piece = 0;
        for (byte[] bytes = input.readNBytes(PIECE_BYTES); bytes.length > 0;
                bytes = input.readNBytes(PIECE_BYTES)) {
            sql.update("""
                    insert into job_input (tenant_id, job_id, piece, bytes)
                    select tenant_id, id, ?, ? from job where id = ?""",
                    piece, seal.close(bytes, place(job, piece)), job);
            piece++;
        }
    }

    boolean has(long job) {
        return !sql.list(row -> true, "select from job_input where job_id = ? and piece = 0", job)
                .isEmpty();
    }

    /** One piece in memory at a time; only within the transaction that opened it. */
    InputStream open(long job) {
        return new SequenceInputStream(new Enumeration<>() {

            private final int pieces = sql.list(row -> row.getInt(1),
                    "select count(*) from job_input where job_id = ?", job).get(0);
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < pieces;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(piece(job, next++));
            }
        });
    }

    private byte[] piece(long job, int piece) {
        return seal.open(sql.list(row -> row.getBytes(1),
                        "select bytes from job_input where job_id = ? and piece = ?", job, piece)
                .get(0), place(job, piece));
    }

    void drop(long job) {
        sql.update("delete from job_input where job_id = ?", job);
    }

    private static String place(long job, int piece) {
        return "job_input.bytes " + job + " " + piece;
    }
}
