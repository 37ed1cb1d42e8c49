package portal.web.pairing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import portal.pairing.Weighing;

/**
 * What counts how much, as a form asks it: everything in kilometres, which a bureau can picture.
 */
public class WeighingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BigDecimal subjectKm;
    private BigDecimal changeKm;
    private BigDecimal loadKm;
    private BigDecimal maxDistanceKm;

    public WeighingForm() {
        this(Weighing.USUAL);
    }

    WeighingForm(Weighing weighing) {
        subjectKm = Kilometres.exactly(weighing.mismatchPerPoint());
        changeKm = Kilometres.exactly(weighing.change());
        loadKm = Kilometres.exactly(weighing.load());
        maxDistanceKm = weighing.maxDistanceM().map(Kilometres::exactly).orElse(null);
    }

    Weighing weighing() {
        return new Weighing(
                1,
                Kilometres.inMetres(subjectKm),
                Kilometres.inMetres(changeKm),
                Kilometres.inMetres(loadKm),
                Optional.ofNullable(maxDistanceKm).map(Kilometres::inMetres));
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
