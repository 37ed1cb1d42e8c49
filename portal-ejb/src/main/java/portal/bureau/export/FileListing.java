package portal.bureau.export;

import java.time.LocalDate;
import java.util.List;
import portal.content.StoredFile;
import portal.document.Column;
import portal.document.TableFormat;
import portal.document.TableLine;
import portal.tenancy.NationalTime;

/** The stored files of an archive as a list that opens in a spreadsheet: which content is called what, and whose it is. */
final class FileListing {

    private static final int LONGEST = 300;
    private static final Column<String> PLACE = Column.text("压缩包内位置", LONGEST);
    private static final Column<String> NAME = Column.text("文件名", LONGEST);
    private static final Column<String> PURPOSE = Column.text("用途", LONGEST);
    private static final Column<String> OWNER = Column.text("所属记录", LONGEST);
    private static final Column<String> BY = Column.text("上传人", LONGEST);
    private static final Column<LocalDate> AT = Column.date("日期");

    static final TableFormat FORMAT =
            new TableFormat("文件", List.of(PLACE, NAME, PURPOSE, OWNER, BY, AT));

    private FileListing() {}

    /** Where a content stands in the archive. */
    static String place(StoredFile file) {
        return "files/" + file.digest().hex();
    }

    static TableLine line(StoredFile file) {
        return new TableLine()
                .set(PLACE, place(file))
                .set(NAME, file.name())
                .set(PURPOSE, file.purpose())
                .set(OWNER, file.owner().kind() + " " + file.owner().key())
                .set(BY, file.keptBy())
                .set(AT, file.keptAt().atZone(NationalTime.ZONE).toLocalDate());
    }
}
