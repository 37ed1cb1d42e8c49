package portal.library.find;

import java.util.function.Consumer;
import portal.content.StoredFiles;
import portal.library.ResourceAccess;
import portal.library.ResourceChanged;
import portal.library.ResourceContents;
import portal.library.Resources;
import portal.library.textbook.TextbookPartsRenamed;
import portal.tenancy.TenantSql;

/** The index of resources and the search in it, within a county's transaction of a test. */
public final class CastOfFinding {

    private CastOfFinding() {}

    /** Whoever keeps the index when something is told as changed. */
    public static Consumer<ResourceChanged> index(
            Resources resources, ResourceContents contents, StoredFiles files, TenantSql sql) {
        return own(resources, contents, files, sql)::changed;
    }

    private static ResourceIndex own(
            Resources resources, ResourceContents contents, StoredFiles files, TenantSql sql) {
        var index = new ResourceIndex();
        index.resources = resources;
        index.words = words(contents, files);
        index.sql = sql;
        return index;
    }

    /** The same when units or lessons are called otherwise. */
    public static Consumer<TextbookPartsRenamed> renamed(
            Resources resources, ResourceContents contents, StoredFiles files, TenantSql sql) {
        return own(resources, contents, files, sql)::renamed;
    }

    public static VersionWords words(ResourceContents contents, StoredFiles files) {
        var words = new VersionWords();
        words.contents = contents;
        words.files = files;
        return words;
    }

    public static LibrarySearch search(ResourceAccess access, TenantSql sql) {
        var search = new LibrarySearch();
        search.access = access;
        search.hits = hits(sql);
        search.rows = new FoundRows();
        search.rows.sql = sql;
        return search;
    }

    static Hits hits(TenantSql sql) {
        var hits = new Hits();
        hits.sql = sql;
        return hits;
    }
}
