package portal.job;

import java.util.List;

/**
 * What is wrong at one place of what a job worked on.
 *
 * @param row     the row as the user sees it in Excel, from 1
 * @param column  the header of the column
 * @param text    what stands there, shortened
 * @param key     the message that says why and what to do
 * @param figures what the message names: texts and numbers
 */
public record JobFault(int row, String column, String text, String key, List<Object> figures) {

    public JobFault {
        figures = List.copyOf(figures);
    }
}
