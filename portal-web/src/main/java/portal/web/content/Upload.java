package portal.web.content;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import portal.RuleViolation;
import portal.content.ArrivedFile;
import portal.content.FileArrivals;
import portal.content.Purpose;

/**
 * Takes the bytes of a request for the capability that will keep them, in no transaction, once that
 * capability has been asked whether the caller may send so many.
 */
@RequestScoped
public class Upload {

    @Inject
    FileArrivals arrivals;

    /** A file of a form. */
    public ArrivedFile of(Part part, Purpose purpose, LongConsumer expect) throws IOException {
        if (part == null || part.getSubmittedFileName() == null
                || part.getSubmittedFileName().isEmpty()) {
            throw new RuleViolation("content.choose-first");
        }
        expect.accept(part.getSize());
        try (var bytes = part.getInputStream()) {
            return arrivals.receive(bytes, part.getSubmittedFileName(), purpose);
        }
    }

    /**
     * A request's whole body.
     *
     * @param announced how many bytes it says it has; below zero where it says nothing
     */
    public ArrivedFile of(
            InputStream body, long announced, String name, Purpose purpose, LongConsumer expect) {
        expect.accept(announced);
        return arrivals.receive(body, name, purpose);
    }
}
