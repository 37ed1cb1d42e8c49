package portal.library.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.RuleViolation;
import portal.content.ArrivedFile;
import portal.content.FileArrivals;
import portal.content.GivenFile;
import portal.content.GivenFiles;
import portal.library.Adopting;
import portal.library.Contributing;

/** How the bytes of another county's entry come to be a draft's of the caller's own. Asks for no rights. */
@Dependent
class CatalogueCopying {

    @Inject
    GivenFiles given;

    @Inject
    FileArrivals arrivals;

    @Inject
    Adopting adopting;

    @Inject
    CatalogueTakings takings;

    /** Refuses what there is no room for. */
    void expect(CatalogueEntry entry) {
        adopting.expect(entry.files().stream().map(GivenFile::size).toList());
    }

    /**
     * Copies all files or none.
     *
     * @param progress is told how many bytes have come
     * @return the id of the draft
     */
    long copy(CatalogueEntry entry, LongConsumer progress) {
        expect(entry);
        var arrived = new ArrayList<ArrivedFile>();
        try {
            for (GivenFile file : entry.files()) {
                long before = arrived.stream().mapToLong(ArrivedFile::size).sum();
                arrived.add(arrive(entry.key(), file, read -> progress.accept(before + read)));
            }
            long draft = adopting.adopt(original(entry), arrived);
            takings.note(entry, draft);
            return draft;
        } finally {
            arrived.forEach(CatalogueCopying::forget);
        }
    }

    private ArrivedFile arrive(EntryKey key, GivenFile file, LongConsumer progress) {
        try (var open = given.open(key.files(), file.position(), 0);
                var bytes = new TellingStream(open.stream(), progress)) {
            var arrived = arrivals.receive(bytes, file.name(), Contributing.PURPOSE);
            if (!arrived.digest().equals(file.digest())) {
                forget(arrived);
                throw new RuleViolation("content.damaged", file.name());
            }
            return arrived;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Bytes that tell how many of them were read. */
    private static final class TellingStream extends FilterInputStream {

        private final LongConsumer progress;
        private long read;

        TellingStream(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] piece, int from, int length) throws IOException {
            int count = super.read(piece, from, length);
            read += Math.max(count, 0);
            progress.accept(read);
            return count;
        }
    }

    private static void forget(ArrivedFile file) {
        try (file) {
            // Its bytes are in their place, or nobody's.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Adopting.Original original(CatalogueEntry entry) {
        var from = Stream.of(entry.title(), entry.county(), entry.school(), entry.author())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" — "));
        var source = List.of(from, entry.source()).stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return new Adopting.Original(
                entry.title(), entry.summary(), from, entry.kind(), entry.stage(), entry.grade(),
                entry.subject(), entry.licence(), source);
    }
}
