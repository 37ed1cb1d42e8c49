package portal.web.pairing;

import static java.util.stream.Collectors.toSet;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import portal.allocation.Objective;
import portal.pairing.CycleSettings;
import portal.pairing.Weighing;
import portal.school.Stage;

/**
 * What a cycle asks, as a form takes it: all that is weighed in kilometres, which a bureau can picture.
 */
public class CycleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private int years;
    /** By their names: what a list of boxes sends is text. */
    private List<String> stages;
    private Objective objective;
    private int supportersEach;
    private boolean leadsStandIn;
    private int distancePerMetre;
    private BigDecimal subjectKm;
    private BigDecimal changeKm;
    private BigDecimal loadKm;

    CycleForm(CycleSettings settings) {
        name = settings.name();
        years = settings.years();
        stages = settings.stages().stream().sorted().map(Stage::name).toList();
        objective = settings.objective();
        supportersEach = settings.supportersEach();
        leadsStandIn = settings.leadsStandIn();
        distancePerMetre = settings.weighing().distancePerMetre();
        subjectKm = Kilometres.exactly(settings.weighing().mismatchPerPoint());
        changeKm = Kilometres.exactly(settings.weighing().change());
        loadKm = Kilometres.exactly(settings.weighing().load());
    }

    CycleSettings settings() {
        return new CycleSettings(name, years, stages.stream().map(Stage::valueOf).collect(toSet()), objective, supportersEach,
                leadsStandIn,
                new Weighing(
                        distancePerMetre,
                        Kilometres.inMetres(subjectKm),
                        Kilometres.inMetres(changeKm),
                        Kilometres.inMetres(loadKm)));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getYears() {
        return years;
    }

    public void setYears(int years) {
        this.years = years;
    }

    public List<String> getStages() {
        return stages;
    }

    public void setStages(List<String> stages) {
        this.stages = stages;
    }

    public Objective getObjective() {
        return objective;
    }

    public void setObjective(Objective objective) {
        this.objective = objective;
    }

    public int getSupportersEach() {
        return supportersEach;
    }

    public void setSupportersEach(int supportersEach) {
        this.supportersEach = supportersEach;
    }

    public boolean isLeadsStandIn() {
        return leadsStandIn;
    }

    public void setLeadsStandIn(boolean leadsStandIn) {
        this.leadsStandIn = leadsStandIn;
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
}
