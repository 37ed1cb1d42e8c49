package portal.identity.personal;

import jakarta.json.bind.adapter.JsonbAdapter;

/** How numbers of persons are written in JSON: their masks. None is ever read from there. */
final class MaskOf {

    private MaskOf() {}

    /** The mask of a number on its way. */
    public static final class Number implements JsonbAdapter<PersonalNumber, String> {

        @Override
        public String adaptToJson(PersonalNumber number) {
            return number.masked();
        }

        @Override
        public PersonalNumber adaptFromJson(String mask) {
            throw new UnsupportedOperationException("a mask is no number");
        }
    }

    /** The mask of a number that is kept. */
    public static final class Kept implements JsonbAdapter<KeptNumber, String> {

        @Override
        public String adaptToJson(KeptNumber number) {
            return number.masked();
        }

        @Override
        public KeptNumber adaptFromJson(String mask) {
            throw new UnsupportedOperationException("a mask is no number");
        }
    }
}
