package portal.pairing;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import portal.calendar.SchoolYear;
import portal.database.OneTransaction;
import portal.school.School;
import portal.tenancy.CountySql;
import portal.tenancy.NationalTime;

/** Partners of a plan in force for tests of the capabilities that ask who shares with whom. */
public final class CastOfPartners {

    private CastOfPartners() {}

    /** Publishes this year's plan of one supporter and its recipients. */
    public static void publish(EntityManager entities, School supporter, School... recipients) {
        var cycle = CastOfPairing.cycle(SchoolYear.current(), "本年度");
        var version = CastOfPairing.version(cycle, 1, "{}");
        entities.persist(cycle);
        entities.persist(version);
        entities.flush();
        cycle.publish(version, NationalTime.today(), null, "second");
        for (var recipient : recipients) {
            entities.persist(CastOfPairing.pairing(cycle, supporter, recipient));
        }
        entities.flush();
    }

    public static PartnerSchools partners(EntityManager entities) {
        var partners = new PartnerSchools();
        partners.sql = CountySql.over(OneTransaction.over(entities.unwrap(Connection.class)));
        return partners;
    }
}
