package portal.identity;

import java.util.List;

/**
 * What one capability has open for a post. Each that has something to say has one such bean; they
 * are collected with {@code @Any Instance<OpenMatters>}, so that nothing here knows them.
 *
 * <p>It is asked in a transaction of the county that only reads, by {@link CountyMatters}, and asks
 * for no role: what it tells goes to whoever has the post, or hands it over.
 */
public interface OpenMatters {

    List<OpenMatter> of(Post post);
}
