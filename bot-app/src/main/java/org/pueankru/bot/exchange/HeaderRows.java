package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.exchange.Sheet.Line;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The row that names the columns, and the row below it where that one parts wide cells: ชื่อ-สกุล
 * over คำนำหน้า, ชื่อ and นามสกุล.
 *
 * @param below null = the columns are named by one row
 */
record HeaderRows(Wanted wanted, Line top, @Nullable Line below) {
    /** Headers that number rows, or leave room for remarks and signatures. */
    private static final Set<String> OF_NO_MATTER =
            Set.of("ที่", "ลำดับ", "ลำดับที่", "no", "หมายเหตุ", "ลายมือชื่อ", "ลงชื่อ");

    /** The part of a number of people that counts all of them. */
    private static final Set<String> ALL = Set.of("รวม", "รวมทั้งหมด", "ทั้งหมด", "รวมคน", "total");

    /** A cell over title, first name and surname has no more parts. */
    private static final int PARTS_OF_A_NAME = 3;

    static HeaderRows at(Wanted wanted, List<Line> lines, int at) {
        HeaderRows one = new HeaderRows(wanted, lines.get(at), null);
        if (at + 1 == lines.size()) {
            return one;
        }
        HeaderRows two = new HeaderRows(wanted, lines.get(at), lines.get(at + 1));
        return two.isOneHeader() && !isTitleOver(lines.get(at + 1), one) ? two : one;
    }

    /** The title of a table stands over a header that needs no other row. */
    private static boolean isTitleOver(Line below, HeaderRows title) {
        return new HeaderRows(title.wanted(), below, null).isEnough() && !title.isEnough();
    }

    private boolean isEnough() {
        return wanted.isServedBy(header(0).places().keySet());
    }

    /** Whether the second row parts columns of the first, and is no entry. */
    private boolean isOneHeader() {
        List<Integer> filled = IntStream.range(0, width()).filter(this::isParted).boxed().toList();
        return filled.stream().anyMatch(i -> isWide(i) && column(i).isPresent())
                && filled.stream().allMatch(this::isHeaderBelow);
    }

    private boolean isHeaderBelow(int i) {
        String text = lower(i);
        return wanted.column(text).isPresent()
                || OF_NO_MATTER.contains(Column.key(text))
                || (isWide(i) && text.chars().noneMatch(Character::isDigit));
    }

    private int width() {
        int below = this.below == null ? 0 : this.below.cells().size();
        return Math.max(top.cells().size(), below);
    }

    private String lower(int i) {
        return below == null ? "" : CellText.clean(below.cell(i));
    }

    private String upper(int i) {
        return CellText.clean(top.cell(i));
    }

    private boolean isParted(int i) {
        return !lower(i).isEmpty();
    }

    /** Where the cell begins that is over this place: a merged one has its text at the left. */
    private int owner(int i) {
        int at = i;
        while (at > 0 && upper(at).isEmpty()) {
            at--;
        }
        return at;
    }

    private boolean isWide(int i) {
        int at = owner(i);
        return !upper(at).isEmpty() && at + 1 < width() && upper(at + 1).isEmpty();
    }

    /** What the column at this place holds; empty when its header says nothing to us. */
    private Optional<Column> column(int i) {
        String text = lower(i);
        String over = upper(owner(i));
        if (text.isEmpty()) {
            return wanted.column(upper(i)).map(column -> unnamedPart(column, i));
        }
        return wanted.column(text + over)
                .or(() -> wanted.column(over + text))
                .or(() -> all(i))
                .or(() -> wanted.column(text).filter(column -> !isPartOfAll(column, i)));
    }

    /** Before ชื่อ and นามสกุล, what has no name of its own is the title. */
    private Column unnamedPart(Column column, int i) {
        boolean parted = isWide(i) && isParted(i + 1);
        return column == Column.FULL_NAME && parted ? Column.TITLE : column;
    }

    /** รวม under a count of staff, or beside one part of it, is the count. */
    private Optional<Column> all(int i) {
        boolean counts =
                wanted.column(upper(owner(i))).filter(Column.STAFF_COUNT::equals).isPresent()
                        || beside(i).anyMatch(at -> isStaffCount(lower(at)));
        return counts && ALL.contains(Column.key(lower(i)))
                ? Optional.of(Column.STAFF_COUNT)
                : Optional.empty();
    }

    private boolean isPartOfAll(Column column, int i) {
        return column == Column.STAFF_COUNT
                && beside(i).anyMatch(at -> ALL.contains(Column.key(lower(at))));
    }

    private boolean isStaffCount(String text) {
        return wanted.column(text).filter(Column.STAFF_COUNT::equals).isPresent();
    }

    /** Columns under the same wide header. */
    private IntStream beside(int i) {
        return IntStream.range(0, width())
                .filter(at -> at != i && owner(at) == owner(i) && !upper(owner(i)).isEmpty());
    }

    Header header(int at) {
        Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
        List<Integer> unused = new ArrayList<>();
        for (int i = 0; i < width(); i++) {
            Optional<Column> column = column(i).map(found -> inOrder(found, places));
            if (column.isPresent() && !places.containsKey(column.get())) {
                places.put(column.get(), span(column.get(), i));
            } else if (matters(name(i))) {
                unused.add(i);
            }
        }
        return new Header(at, this, places, unused);
    }

    /** After ชื่อตัว, ชื่อสกุล is the surname. */
    private static Column inOrder(Column found, Map<Column, List<Integer>> before) {
        return found == Column.FULL_NAME && before.containsKey(Column.FIRST_NAME)
                ? Column.LAST_NAME
                : found;
    }

    /** “ชื่อ - สกุล” is often one merged cell over title, first name and surname. */
    private List<Integer> span(Column column, int from) {
        int to = from + 1;
        if (column == Column.FULL_NAME && !isParted(from)) {
            while (to < from + PARTS_OF_A_NAME && to < top.cells().size() && upper(to).isEmpty()) {
                to++;
            }
        }
        return IntStream.range(from, to).boxed().toList();
    }

    private static boolean matters(String header) {
        String key = Column.key(header);
        return !key.isEmpty() && !OF_NO_MATTER.contains(key);
    }

    /** What the column at this place is called, as it stands in the file. */
    String name(int i) {
        return isParted(i) ? lower(i) : upper(i);
    }

    /** How many rows of the file these are. */
    int count() {
        return below == null ? 1 : 2;
    }

    /** Whether a later row is one of these again, as on each page of a printed list. */
    boolean has(Line line) {
        List<String> keys = keys(line);
        return keys.equals(keys(top)) || (below != null && keys.equals(keys(below)));
    }

    private List<String> keys(Line line) {
        return IntStream.range(0, width()).mapToObj(i -> Column.key(line.cell(i))).toList();
    }
}
