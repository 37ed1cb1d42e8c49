package portal.tenancy;

import static portal.database.TestDatabase.FIRST;
import static portal.database.TestDatabase.SECOND;

import portal.database.TestDatabase;
import portal.library.textbook.CastOfTextbooks;
import portal.pairing.CastOfPairing;
import portal.school.CastOfSchools;
import portal.school.contact.CastOfContacts;
import portal.school.diagnosis.CastOfDiagnosis;

/** Both counties of the cast with the same schools, cycle, step, part, version, pair and textbook, and what lies between them. */
record TwoCounties(TestDatabase database, Rows first, Rows second) {

    /** The ids of one county's rows. */
    record Rows(long supporter, long recipient, long cycle) {}

    static TwoCounties in(TestDatabase database) {
        var counties = new TwoCounties(database, rows(database, FIRST), rows(database, SECOND));
        database.alter("""
                insert into figure (tenant_id, key, value, since, origin) values
                    ('999901', 'pairing.term', 'first', '2026-09-01', 'COUNTY'),
                    ('999902', 'pairing.term', 'second', '2026-09-01', 'COUNTY');
                insert into resource (id, tenant_id, version, title, subject, author, author_named, source, abstract,
                    made_by, made_at, adapted_from)
                values (1, '999901', 0, 'first', '', 'x', false, '', '', 'first', now(), ''),
                    (2, '999902', 0, 'second', '', 'x', false, '', '', 'second', now(), '');
                insert into resource_version (id, tenant_id, version, resource_id, number, note, made_by, made_at)
                values (1, '999901', 0, 1, 1, '', 'first', now()), (2, '999902', 0, 2, 1, '', 'second', now());
                insert into stored_file (id, tenant_id, sha256, size, file_type, name, purpose, owner_kind, owner_key,
                    kept_by)
                select id, tenant_id, sha256(title::bytea), 1, 'TEXT', 'x', 'x', 'x', 'x', 'x' from resource;
                insert into resource_collection (id, tenant_id, owned_by, owner_name, name)
                values (1, '999901', 'first', 'first', 'x'), (2, '999902', 'second', 'second', 'x');
                insert into resource_package (id, tenant_id, job_id, asked_by, name, file_id)
                values (1, '999901', 1, 'first', 'x', 1), (2, '999902', 1, 'second', 'x', 2);
                insert into catalogue_taking (tenant_id, owner, entry_id, taken_by, taken_on, title, giver)
                values ('999901', '999902', 7, 'first', '2026-10-01', 'first', 'x'),
                    ('999902', '999901', 7, 'second', '2026-10-01', 'second', 'x');
                insert into described_before (tenant_id, batch, taken_by, resource_id, found, left_as, title, subject,
                    author, author_named, source, abstract)
                select tenant_id, 1, title, id, 0, 1, title, '', 'x', false, '', '' from resource;
                insert into counterpart_grant (id, supporter_county, recipient_county, supporter_name, recipient_name)
                values (1, '999901', '999902', '示例一县', '示例二县'), (2, '999902', '999903', '示例二县', '示例三县');
                insert into counterpart_consent (supporter_county, recipient_county, grant_id, county, given_on)
                values ('999902', '999903', 2, '999902', '2026-09-01'), ('999902', '999903', 2, '999903', '2026-09-01');
                insert into counterpart_record
                    (supporter_county, recipient_county, grant_id, county, happened_on, words)
                values ('999902', '999903', 2, '999902', '2026-10-01', 'between second and third');
                insert into county_aggregate
                    (tenant_id, province, school_year, county_name, schools, supporters, recipients, pairs) values
                    ('999901', '99', 2026, '示例一县', 71, 1, 1, 1),
                    ('999902', '99', 2026, '示例二县', 72, 1, 1, 1),
                    ('110101', '11', 2026, '另省', 73, 1, 1, 1);
                insert into tenant (id, name, province, opened_on) values
                    ('999901', '示例一县', '99', '2026-09-01'), ('999902', '示例二县', '99', '2026-09-01');
                insert into account (tenant_id, user_name, display_name, password_hash)
                values ('999901', 'first', 'first', 'hash of the first'),
                    ('999902', 'second', 'second', 'hash of the second')""",
                CastOfEntries.entry(SECOND, "2", "ALL", "second to all"),
                CastOfEntries.resource(SECOND, 3),
                CastOfEntries.entry(SECOND, "3", "99", "second to province"),
                CastOfEntries.resource(SECOND, 4),
                CastOfEntries.entry(SECOND, "4", "ALL", "second withdrawn"),
                "update catalogue_entry set withdrawn_at = '2026-10-01' where resource_id = 4",
                "analyze");
        return counties;
    }

    private static Rows rows(TestDatabase database, String county) {
        return database.inCounty(county, entities -> {
            var supporter = CastOfSchools.supporter("1-" + county);
            var recipient = CastOfSchools.recipient("2-" + county);
            var cycle = CastOfPairing.cycle(2026, county);
            entities.persist(supporter);
            entities.persist(recipient);
            entities.persist(cycle);
            entities.persist(CastOfPairing.pin(cycle, supporter, recipient));
            entities.persist(CastOfPairing.aside(cycle, recipient));
            entities.persist(CastOfPairing.version(cycle, 1, county));
            entities.persist(CastOfPairing.pairing(cycle, supporter, recipient));
            entities.persist(CastOfDiagnosis.correction(recipient, county));
            entities.flush();
            var textbook = CastOfTextbooks.mathematics();
            entities.persist(textbook);
            entities.persist(CastOfTextbooks.unit(textbook));
            entities.persist(CastOfContacts.contact(recipient, county, null));
            entities.flush();
            return new Rows(supporter.getId(), recipient.getId(), cycle.getId());
        });
    }
}
