package portal.web.pairing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import portal.pairing.AllocationAnswer;
import portal.pairing.PlanFigures;
import portal.pairing.PlannedPair;
import portal.pairing.VersionFile;
import portal.pairing.VersionLine;
import portal.web.frame.Words;

/** A version in the reader's language: what it comes to, and why each pair is so. */
public record VersionWords(VersionFile file, Words words) {

    /** A version as one line of a list. */
    public record Line(VersionLine version, boolean proposed, boolean published) {

        public int number() {
            return version.number();
        }

        public String note() {
            return version.note();
        }

        public String by() {
            return version.keptBy();
        }

        public String at() {
            return Words.minute(version.keptAt().toInstant());
        }

        public BigDecimal totalKm() {
            return Kilometres.of(version.total());
        }
    }

    /** A pair as one row, with the sentence that says why. */
    public record Row(PlannedPair pair, String why) {

        public String supporter() {
            return pair.supporter().getName();
        }

        public String recipient() {
            return pair.recipient().getName();
        }

        public BigDecimal kilometres() {
            return Kilometres.of(pair.distanceM());
        }

        public boolean pinned() {
            return pair.pinned();
        }

        public boolean changed() {
            return pair.changed();
        }
    }

    /** A comment as it was made. */
    public record Comment(String by, String at, String words) {}

    public List<Row> rows() {
        return file.pairs().stream().map(pair -> new Row(pair, why(pair))).toList();
    }

    /** In one sentence that a principal understands. */
    String why(PlannedPair pair) {
        var unmet = pair.unmet().isEmpty()
                ? words.text("version.why.met")
                : words.text("version.why.unmet", pair.unmet().stream()
                        .map(one -> one.subject())
                        .collect(Collectors.joining(words.text("list.separator"))));
        var next = file.nextOf(pair).flatMap(this::next).orElse("");
        return words.text(pair.pinned() ? "version.why.pinned" : "version.why",
                Kilometres.of(pair.distanceM()), unmet, next);
    }

    private Optional<String> next(AllocationAnswer.Next next) {
        return file.school(next.supporter())
                .map(school -> Kilometres.of(next.rise()).signum() > 0
                        ? words.text("version.why.next", school.getName(),
                                Kilometres.of(next.rise()))
                        : words.text("version.why.nextSame", school.getName()));
    }

    /** Which schools took part otherwise than by the register. */
    public List<PartWords.Kept> parts() {
        var parts = new PartWords(words);
        return file.version().ownParts().stream()
                .map(part -> parts.kept(part, file.schools()))
                .toList();
    }

    public List<Comment> comments() {
        return file.comments().stream()
                .map(one -> new Comment(one.getSaidBy(),
                        Words.minute(one.getSaidAt().toInstant()), one.getWords()))
                .toList();
    }

    public Figures figures() {
        return new Figures(file.figures(), CostWords.of(file.figures().cost(), words));
    }

    /**
     * What a plan comes to, as a page shows it.
     *
     * @param parts what its total is made of
     */
    public record Figures(PlanFigures figures, String parts) {

        public int pairs() {
            return figures.pairs();
        }

        public BigDecimal totalKm() {
            return Kilometres.of(figures.total());
        }

        public BigDecimal meanKm() {
            return Kilometres.of(figures.meanMetres());
        }

        public BigDecimal farthestKm() {
            return Kilometres.of(figures.farthestM());
        }

        public long unmet() {
            return figures.unmet();
        }
    }

    public String geoJson() {
        return PairingMap.ofPlanned(file.pairs(), words).json();
    }
}
