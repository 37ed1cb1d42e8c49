package portal.demonstration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A town of a demonstration county, by its real name.
 *
 * @param street whether it is a street (街道), part of the county's seat
 */
record DemonstrationTown(String county, String name, boolean street) {

    private static final String STREET = "街道";

    /** The towns of the county in the order of their codes. */
    static List<DemonstrationTown> of(String county) {
        try (var towns = new BufferedReader(new InputStreamReader(
                DemonstrationTown.class.getResourceAsStream("/demonstration/towns.csv"),
                StandardCharsets.UTF_8))) {
            return towns.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(county))
                    .map(cells -> new DemonstrationTown(
                            cells[0], cells[1], cells[2].equals(STREET)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
