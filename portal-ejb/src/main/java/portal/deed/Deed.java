package portal.deed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a service that changes something, or reveals what must not be read unnoticed: each call
 * is on record, in the transaction of the deed itself.
 *
 * <p>A method without it runs in a transaction in which the database refuses every write, so that
 * nothing can be changed that is not on record.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Deed {

    /**
     * The name on record, {@code capability.what} in kebab case; both bundles word it as {@code
     * deed.<name>}. A name once used keeps its meaning, since the record keeps the name.
     */
    String value();

    /**
     * False of the sealing, which writes nothing but the proof of what is on record, and would
     * otherwise have to seal the record of its own sealing for ever; of the reckoning of jobs, how
     * far each has come, between the deeds that ask for it and do it; of reading stored files again,
     * every few minutes, which notes when each was; and of the count of files that readers take,
     * which changes no record.
     */
    boolean onRecord() default true;
}
