package portal.platform;

import java.time.Duration;

/**
 * How the portal fares, as this node finds it (运行状况).
 *
 * @param database     the version of the server
 * @param bytes        what the database takes
 * @param connections  how many are open to it, of how many
 * @param answered     how long a question to it took
 * @param migration    the last one of the schema
 * @param freeBytes    what is left where this node keeps its data
 * @param failures     sign-ins that failed within the last hour
 * @param sessions     sessions that are open and were used within half an hour
 */
public record Health(
        String database,
        long bytes,
        int connections,
        int mostConnections,
        Duration answered,
        String migration,
        long freeBytes,
        long allBytes,
        long failures,
        long sessions) {

    private static final int A_TENTH = 10;

    /** Less than a tenth is left on the disk. */
    public boolean isDiskShort() {
        return freeBytes * A_TENTH < allBytes;
    }

    /** More than nine of ten connections are taken. */
    public boolean isCrowded() {
        return connections * A_TENTH > mostConnections * (A_TENTH - 1);
    }
}
