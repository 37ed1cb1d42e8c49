package portal.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.TreeMap;

/** The pupils of nine grades as the database has them, a column each. */
@Embeddable
class StoredGrades {

    @Column(name = "pupils_1")
    private Integer first;

    @Column(name = "pupils_2")
    private Integer second;

    @Column(name = "pupils_3")
    private Integer third;

    @Column(name = "pupils_4")
    private Integer fourth;

    @Column(name = "pupils_5")
    private Integer fifth;

    @Column(name = "pupils_6")
    private Integer sixth;

    @Column(name = "pupils_7")
    private Integer seventh;

    @Column(name = "pupils_8")
    private Integer eighth;

    @Column(name = "pupils_9")
    private Integer ninth;

    protected StoredGrades() {}

    StoredGrades(GradeRoll roll) {
        first = roll.pupils().get(1);
        second = roll.pupils().get(2);
        third = roll.pupils().get(3);
        fourth = roll.pupils().get(4);
        fifth = roll.pupils().get(5);
        sixth = roll.pupils().get(6);
        seventh = roll.pupils().get(7);
        eighth = roll.pupils().get(8);
        ninth = roll.pupils().get(9);
    }

    GradeRoll roll() {
        var pupils = new TreeMap<Integer, Integer>();
        Integer[] all = {first, second, third, fourth, fifth, sixth, seventh, eighth, ninth};
        for (int i = 0; i < all.length; i++) {
            if (all[i] != null) {
                pupils.put(i + 1, all[i]);
            }
        }
        return new GradeRoll(pupils);
    }
}
