package portal.web.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import portal.content.Announcement;
import portal.content.Digest;

/**
 * What requests of the tus protocol say in their headers; whatever is malformed there is an {@link
 * IllegalArgumentException}.
 */
final class UploadHeaders {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern KEY = Pattern.compile("[!-+\\--~]+");
    private static final int LONGEST_NAME = 1_000;

    private UploadHeaders() {}

    static long number(String header) {
        if (header == null || !NUMBER.matcher(header.strip()).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return Long.parseLong(header.strip());
    }

    /** @param length of {@code Upload-Length} */
    static Announcement announcement(String length, Map<String, String> metadata) {
        String name = metadata.getOrDefault("filename", "");
        String modified = metadata.getOrDefault("modified", "");
        if (!metadata.containsKey("purpose") || name.length() > LONGEST_NAME
                || modified.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("no purpose, or no name");
        }
        return new Announcement(metadata.get("purpose"), name, number(length),
                Optional.ofNullable(metadata.get("sha256")).map(Digest::new),
                Optional.of(modified).filter(told -> !told.isEmpty()));
    }

    /** {@code Upload-Metadata}: words, each with a text in base 64 behind it or nothing. */
    static Map<String, String> metadata(String header) {
        var metadata = new HashMap<String, String>();
        if (header == null || header.isBlank()) {
            return metadata;
        }
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts.length > 2 || !KEY.matcher(parts[0]).matches()
                    || metadata.put(parts[0], parts.length < 2 ? "" : text(parts[1])) != null) {
                throw new IllegalArgumentException("no metadata");
            }
        }
        return metadata;
    }

    private static String text(String base64) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64))).toString();
        } catch (CharacterCodingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** The same words for an answer. */
    static String toldBack(Announcement told) {
        var encoder = Base64.getEncoder();
        return "filename " + encoder.encodeToString(told.name().getBytes(StandardCharsets.UTF_8))
                + ",purpose " + encoder.encodeToString(
                        told.purpose().getBytes(StandardCharsets.UTF_8));
    }
}
