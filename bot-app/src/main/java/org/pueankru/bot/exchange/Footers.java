package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Digits;
import org.pueankru.bot.exchange.Sheet.Line;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows in or under a list that are no entries of it: who signed, when, remarks, headings. */
final class Footers {
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "\\(?\\s*(?:ลงชื่อ|ลงนาม|ผู้รายงาน|ผู้จัดทำ|ผู้รับรอง|ผู้ตรวจ|ผู้กรอก|ผู้ให้ข้อมูล|ผู้บันทึก|ขอรับรอง"
                            + "|รับรองว่า|พิมพ์เมื่อ|พิมพ์วันที่|จัดทำเมื่อ|จัดทำโดย|รายงานโดย|(?:ณ )?วันที่|โทร|\\*).*"
                            + "|\\(.*\\)|[.…_ ]{4,}.*");

    private static final Pattern CODE_LIKE = Pattern.compile("[0-9A-Za-z./-]+");
    private static final List<Set<Column>> KEYS =
            List.of(
                    Set.of(
                            Column.PERSON_CODE,
                            Column.FULL_NAME,
                            Column.FIRST_NAME,
                            Column.LAST_NAME),
                    Set.of(Column.SCHOOL_CODE, Column.SCHOOL),
                    Set.of(Column.NETWORK_CODE, Column.NETWORK));

    private final Header header;
    private final Set<Column> keys;
    private final int lastEntry;

    /**
     * @param list whether rows with one cell under the list are no entries of it
     */
    Footers(Header header, List<Line> lines, boolean list) {
        this.header = header;
        Set<Column> columns = header.places().keySet();
        boolean people = columns.contains(Column.FULL_NAME) || columns.contains(Column.FIRST_NAME);
        this.keys =
                people
                        ? KEYS.getFirst()
                        : KEYS.stream()
                                .skip(1)
                                .filter(each -> each.stream().anyMatch(columns::contains))
                                .findFirst()
                                .orElse(Set.of());
        this.lastEntry =
                list
                        ? lines.stream()
                                .skip(header.end())
                                .filter(line -> told(line) > 1 && !isSigned(line))
                                .mapToInt(Line::number)
                                .max()
                                .orElse(Integer.MAX_VALUE)
                        : Integer.MAX_VALUE;
    }

    private long told(Line line) {
        return header.places().keySet().stream().filter(column -> tells(line, column)).count();
    }

    private boolean tells(Line line, Column column) {
        return !CellText.clean(header.cell(line, column)).isEmpty();
    }

    private static List<String> cells(Line line) {
        return line.cells().stream().map(CellText::clean).filter(cell -> !cell.isEmpty()).toList();
    }

    private static boolean isSigned(Line line) {
        List<String> cells = cells(line);
        return !cells.isEmpty() && SIGNATURE.matcher(cells.getFirst()).matches();
    }

    boolean has(Line line) {
        if (isSigned(line)) {
            return true;
        }
        List<String> cells = cells(line);
        if (cells.size() != 1) {
            return false;
        }
        boolean named = keys.stream().anyMatch(column -> tells(line, column));
        boolean under = line.number() > lastEntry;
        return !named || (under && !CODE_LIKE.matcher(Digits.ascii(cells.getFirst())).matches());
    }
}
