package portal.web.library;

import portal.library.SchoolRoom;
import portal.web.content.Sizes;
import portal.web.frame.Words;

/**
 * How much room a school's resources take, in words and as a bar.
 *
 * @param percent of what the county lets them take
 * @param bounded whether the county sets a bound at all
 */
public record RoomWords(String school, long files, String used, int percent, boolean bounded) {

    static RoomWords of(SchoolRoom room, Words words) {
        var use = room.bounded();
        var used = Sizes.words(words, room.bytes());
        return new RoomWords(room.name(), room.files(),
                use.map(one -> words.text("schoolRoom.used", used,
                                Sizes.words(words, one.quota()), one.percent()))
                        .orElseGet(() -> words.text("schoolRoom.unbounded", used)),
                use.map(one -> one.percent()).orElse(0), use.isPresent());
    }
}
