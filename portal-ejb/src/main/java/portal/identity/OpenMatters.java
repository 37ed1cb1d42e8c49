package portal.identity;

import java.util.List;

/**
 * What one capability has open for a post. Each that has something to say has one such bean; they
 * are collected with {@code @Any Instance<OpenMatters>}, so that nothing here knows them.
 *
 * <p>Whoever asks is in the platform's transaction: a county's rows are read in one of their own.
 */
public interface OpenMatters {

    List<OpenMatter> of(Post post);
}
