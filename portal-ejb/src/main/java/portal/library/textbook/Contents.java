package portal.library.textbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A textbook's table of contents (教材目录): its units in their order, each with its lessons. */
public record Contents(Textbook textbook, List<Unit> units) {

    /** A unit and its lessons in their order. */
    public record Unit(TextbookPart part, List<TextbookPart> lessons) {

        public Unit {
            lessons = List.copyOf(lessons);
        }
    }

    /**
     * A line of it.
     *
     * @param unit the unit that it is, or belongs to
     */
    public record Line(TextbookPart unit, TextbookPart part) {}

    public Contents {
        units = List.copyOf(units);
    }

    /** @param parts in their order, each unit before its lessons */
    static Contents of(Textbook textbook, List<TextbookPart> parts) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < parts.size(); ) {
            var unit = parts.get(i++);
            var lessons = new ArrayList<TextbookPart>();
            while (i < parts.size() && !parts.get(i).isUnit()) {
                lessons.add(parts.get(i++));
            }
            units.add(new Unit(unit, lessons));
        }
        return new Contents(textbook, units);
    }

    public int lessons() {
        return units.stream().mapToInt(unit -> unit.lessons().size()).sum();
    }

    /** All of it, line by line. */
    public Stream<Line> lines() {
        return units.stream().flatMap(unit -> Stream.concat(Stream.of(unit.part()), unit.lessons().stream())
                .map(part -> new Line(unit.part(), part)));
    }
}
