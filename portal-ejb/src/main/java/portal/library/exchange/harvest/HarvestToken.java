package portal.library.exchange.harvest;

import io.gdcc.xoai.exceptions.BadResumptionTokenException;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.ResumptionToken.Value;
import io.gdcc.xoai.model.oaipmh.ResumptionToken.ValueBuilder;
import io.gdcc.xoai.services.api.ResumptionTokenFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import portal.library.catalogue.EntryKey;
import portal.library.catalogue.HarvestCursor;

/**
 * Where a harvest goes on (续传标记): what was asked for at first, and the last change that was told. It says
 * nothing of who may read what, and may so be of anybody's making.
 *
 * <p>One is for one request: the cursor that came with the request, and the one that goes out with the answer.
 */
final class HarvestToken implements ResumptionTokenFormat {

    /** Later than whatever a harvester may be told of. */
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final String BETWEEN = " ";
    private static final String NONE = "-";
    private static final int PARTS = 7;
    private static final int LONGEST = 500;

    private Optional<HarvestCursor> after = Optional.empty();
    private HarvestCursor last;

    /** The last change that the harvester was told of before; empty at the beginning. */
    Optional<HarvestCursor> after() {
        return after;
    }

    /** Remembers what the answer tells last. */
    void tell(HarvestCursor told) {
        last = told;
    }

    @Override
    public ResumptionTokenFormat withGranularity(Granularity granularity) {
        return this;
    }

    @Override
    public String format(Value next) {
        var parts = String.join(BETWEEN, next.getMetadataPrefix(), said(next.getSetSpec()),
                said(next.getFrom()), said(next.getUntil()), Long.toString(next.getOffset()),
                last.changedAt().toString(), last.key().toString());
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(parts.getBytes(StandardCharsets.US_ASCII));
    }

    private static String said(Object part) {
        return part == null ? NONE : part.toString();
    }

    @Override
    public Value parse(String token) throws BadResumptionTokenException {
        try {
            if (token.length() > LONGEST) {
                throw new IllegalArgumentException();
            }
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII)
                    .split(BETWEEN);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException();
            }
            after = Optional.of(new HarvestCursor(moment(parts[5]),
                    EntryKey.of(parts[6]).orElseThrow(IllegalArgumentException::new)));
            return new ValueBuilder()
                    .withMetadataPrefix(parts[0])
                    .withSetSpec(part(parts[1], HarvestToken::set))
                    .withFrom(part(parts[2], HarvestToken::moment))
                    .withUntil(part(parts[3], HarvestToken::moment))
                    .withOffset(Long.parseUnsignedLong(parts[4]))
                    .build();
        } catch (IllegalArgumentException | DateTimeParseException unsound) {
            throw new BadResumptionTokenException("no token of this repository");
        }
    }

    private static Instant moment(String said) {
        var moment = Instant.parse(said);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException();
        }
        return moment;
    }

    private static String set(String said) {
        if (!HarvestSets.isOne(said)) {
            throw new IllegalArgumentException();
        }
        return said;
    }

    private static <T> T part(String said, Function<String, T> read) {
        return said.equals(NONE) ? null : read.apply(said);
    }
}
