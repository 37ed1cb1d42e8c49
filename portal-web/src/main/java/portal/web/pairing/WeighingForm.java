package portal.web.pairing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import portal.pairing.Weighing;

/** What counts how much, as a form asks it: everything in kilometres, which a bureau can picture. */
public class WeighingForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int METRES = 3;

    private BigDecimal subjectKm;
    private BigDecimal changeKm;
    private BigDecimal loadKm;
    private BigDecimal maxDistanceKm;

    public WeighingForm() {
        this(Weighing.USUAL);
    }

    WeighingForm(Weighing weighing) {
        subjectKm = kilometres(weighing.mismatchPerPoint());
        changeKm = kilometres(weighing.change());
        loadKm = kilometres(weighing.load());
        maxDistanceKm = weighing.maxDistanceM().map(WeighingForm::kilometres).orElse(null);
    }

    Weighing weighing() {
        return new Weighing(
                1,
                metres(subjectKm),
                metres(changeKm),
                metres(loadKm),
                Optional.ofNullable(maxDistanceKm).map(WeighingForm::metres));
    }

    private static BigDecimal kilometres(int metres) {
        return BigDecimal.valueOf(metres, METRES).stripTrailingZeros();
    }

    private static int metres(BigDecimal kilometres) {
        return kilometres.movePointRight(METRES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    public BigDecimal getSubjectKm() {
        return subjectKm;
    }

    public void setSubjectKm(BigDecimal subjectKm) {
        this.subjectKm = subjectKm;
    }

    public BigDecimal getChangeKm() {
        return changeKm;
    }

    public void setChangeKm(BigDecimal changeKm) {
        this.changeKm = changeKm;
    }

    public BigDecimal getLoadKm() {
        return loadKm;
    }

    public void setLoadKm(BigDecimal loadKm) {
        this.loadKm = loadKm;
    }

    public BigDecimal getMaxDistanceKm() {
        return maxDistanceKm;
    }

    public void setMaxDistanceKm(BigDecimal maxDistanceKm) {
        this.maxDistanceKm = maxDistanceKm;
    }
}
