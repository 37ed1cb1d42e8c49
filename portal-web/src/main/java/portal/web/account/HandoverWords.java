package portal.web.account;

import java.util.List;
import portal.identity.OpenMatter;

/** What is open, line by line, in the reader's language. */
record HandoverWords(AccountWords words) {

    /** A matter in words. */
    public record Line(String text, String since, String path) {

        public boolean linked() {
            return path != null;
        }
    }

    List<Line> lines(List<OpenMatter> matters) {
        return matters.stream()
                .map(matter -> new Line(
                        words.words().text("handover.matter." + matter.key(),
                                matter.figures().toArray()),
                        matter.since() == null ? "" : matter.since().toString(),
                        matter.path()))
                .toList();
    }
}
