package portal.library.textbook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import portal.tenancy.CountyEntities;

/** The parts of textbooks in the caller's own transaction, for whatever is described by them. */
@Dependent
public class TextbookParts {

    @Inject
    CountyEntities county;

    @Inject
    EntityManager entities;

    public TextbookPart get(long id) {
        return county.get(TextbookPart.class, id);
    }

    /** Those of that title, and those of a subject's textbooks of a grade, where both are known. */
    public List<TextbookPart> possible(String title, String subject, Optional<Integer> grade) {
        return entities.createNamedQuery("TextbookPart.possible", TextbookPart.class)
                .setParameter("title", title)
                .setParameter("subject", subject)
                .setParameter("grade", grade.orElse(0))
                .getResultList();
    }

    /** The subjects that the county has textbooks for. */
    public List<String> subjects() {
        return entities.createNamedQuery("Textbook.subjects", String.class).getResultList();
    }
}
