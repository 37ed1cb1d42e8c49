package portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;

/** What a school has to teach with, as the database has it. */
@Embeddable
class StoredPremises {

    @Column(name = "teaching_m2")
    private BigDecimal teachingM2;

    @Column(name = "sports_m2")
    private BigDecimal sportsM2;

    @Column(name = "indoor_sports_m2")
    private BigDecimal indoorSportsM2;

    @Column(name = "equipment_fen")
    private Long equipmentFen;

    @Column(name = "networked_rooms")
    private Integer networkedRooms;

    @Column(name = "books")
    private Integer books;

    protected StoredPremises() {}

    StoredPremises(Premises premises) {
        teachingM2 = premises.teachingM2().orElse(null);
        sportsM2 = premises.sportsM2().orElse(null);
        indoorSportsM2 = premises.indoorSportsM2().orElse(null);
        equipmentFen = premises.equipmentFen().orElse(null);
        networkedRooms = premises.networkedRooms().orElse(null);
        books = premises.books().orElse(null);
    }

    Premises premises() {
        return new Premises(
                Optional.ofNullable(teachingM2),
                Optional.ofNullable(sportsM2),
                Optional.ofNullable(indoorSportsM2),
                Optional.ofNullable(equipmentFen),
                Optional.ofNullable(networkedRooms),
                Optional.ofNullable(books));
    }
}
