package portal.school.contact;

import jakarta.persistence.EntityManager;
import portal.identity.personal.KeptNumber;
import portal.school.School;
import portal.school.SchoolsInTests;
import portal.tenancy.CastOfEntities;

/** Contact persons for tests of those who read them. */
public final class CastOfContacts {

    private CastOfContacts() {}

    /** The contact persons as stored, within a transaction. */
    public static ContactPersons persons(EntityManager entities) {
        var persons = new ContactPersons();
        persons.entities = entities;
        persons.county = CastOfEntities.over(entities);
        persons.rows = SchoolsInTests.rows(entities);
        return persons;
    }

    /** @param number null for none */
    public static SchoolContact contact(School school, String name, KeptNumber number) {
        return new SchoolContact(school, name, "教导主任", number, "officer");
    }
}
