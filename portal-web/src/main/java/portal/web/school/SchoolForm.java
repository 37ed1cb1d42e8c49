package portal.web.school;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import portal.school.SchoolFact;
import portal.web.frame.Words;

/** What is stated of a school as a form asks it: a field of text for each fact, in groups. */
public class SchoolForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Group> groups = new ArrayList<>();

    /** Fields that stand together. */
    public record Group(SchoolFact.Group group, List<Field> fields) implements Serializable {

        public String key() {
            return "school.group." + group;
        }
    }

    /** One fact: what somebody types, what stood there when they began, and what others made of it since. */
    public static class Field implements Serializable {

        private static final long serialVersionUID = 1L;

        private final SchoolFact fact;
        private String opened;
        private String text;
        private String theirs;

        Field(SchoolFact fact, String opened) {
            this.fact = fact;
            this.opened = opened;
            text = opened;
        }

        /**
         * Somebody else stated it meanwhile: where nothing was typed here theirs is taken over, and
         * where something was it stays, with theirs beside it.
         */
        private void meet(String now) {
            if (now.equals(opened)) {
                theirs = null;
                return;
            }
            theirs = now;
            if (typed().equals(opened)) {
                text = now;
            }
            opened = now;
        }

        String typed() {
            return text == null ? "" : text.strip();
        }

        public SchoolFact getFact() {
            return fact;
        }

        public String getKey() {
            return fact.key();
        }

        public boolean isChoice() {
            return fact == SchoolFact.STAGE || fact == SchoolFact.SETTING
                    || fact == SchoolFact.ROLE;
        }

        /** The word that it must be stated; empty for what need not be. */
        public String getNeed() {
            return fact.isRequired() ? Words.ofPage().text("schoolEdit.required") : "";
        }

        /** Whether somebody else changed it meanwhile. */
        public boolean isMet() {
            return theirs != null;
        }

        /** Whether both changed it, to different words. */
        public boolean isContested() {
            return isMet() && !theirs.equals(typed());
        }

        /** Whether what stands here is what somebody else stated meanwhile. */
        public boolean isTaken() {
            return isMet() && !isContested();
        }

        /** The list of words that are offered while one types; null for none. */
        public String getList() {
            return fact == SchoolFact.TOWN ? "towns" : null;
        }

        public String getTheirs() {
            return theirs == null || theirs.isEmpty() ? SchoolWords.UNKNOWN : theirs;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public String getInputMode() {
            return fact.isNumber() ? "decimal" : "text";
        }
    }

    /** @param texts what is stated, by header */
    SchoolForm(Map<String, String> texts, Predicate<SchoolFact> asked) {
        for (var group : SchoolFact.Group.values()) {
            var fields = Stream.of(SchoolFact.values())
                    .filter(fact -> fact.group() == group)
                    .filter(asked)
                    .map(fact -> new Field(fact, texts.getOrDefault(fact.header(), "")))
                    .toList();
            if (!fields.isEmpty()) {
                groups.add(new Group(group, fields));
            }
        }
    }

    public List<Group> getGroups() {
        return groups;
    }

    private Stream<Field> fields() {
        return groups.stream().flatMap(group -> group.fields().stream());
    }

    /** Everything that the form says, by header. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        fields().forEach(field -> texts.put(field.fact.header(), field.typed()));
        return texts;
    }

    boolean isChanged() {
        return fields().anyMatch(field -> !Objects.equals(field.typed(), field.opened));
    }

    /** Puts what others stated meanwhile beside what was typed; nothing typed is lost. */
    void meet(Map<String, String> now) {
        fields().forEach(field -> field.meet(now.getOrDefault(field.fact.header(), "")));
    }

    /** Where a fault is shown: the input of its column. */
    Optional<String> input(String form, String header) {
        for (int i = 0; i < groups.size(); i++) {
            var fields = groups.get(i).fields();
            for (int j = 0; j < fields.size(); j++) {
                if (fields.get(j).fact.header().equals(header)) {
                    var kind = fields.get(j).isChoice() ? "choice" : "text";
                    return Optional.of("%s:groups:%d:fields:%d:%sField:%s"
                            .formatted(form, i, j, kind, kind));
                }
            }
        }
        return Optional.empty();
    }
}
