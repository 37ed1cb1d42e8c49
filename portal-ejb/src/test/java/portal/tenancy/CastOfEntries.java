package portal.tenancy;

/** Rows of the published catalogue as a county writes them, for tests of who reads them. */
final class CastOfEntries {

    private CastOfEntries() {}

    /** @param resource what gives the id of a resource of the county */
    static String entry(String county, String resource, String givenTo, String title) {
        return """
                insert into catalogue_entry (tenant_id, resource_id, number, given_to, title, summary, kind, subject,
                    edition, unit, lesson, author, licence, source, county, school, published_at, title_words, words)
                select '%s', %s, 1, '%s', '%s', '', 'SLIDES', '', '', '', '', '', 'BY', '', '', '', '2026-09-01',
                    '', 'x'""".formatted(county, resource, givenTo, title);
    }

    static String resource(String county, long id) {
        return """
                insert into resource (id, tenant_id, version, title, subject, author, author_named, source, abstract,
                    made_by, made_at, adapted_from)
                values (%d, '%s', 0, 'x', '', 'x', false, '', '', 'x', now(), '')""".formatted(id, county);
    }
}
