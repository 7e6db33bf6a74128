package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Digits;
import org.pueankru.bot.exchange.Sheet.Line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What must never be kept: citizen numbers and lists of pupils. */
final class Forbidden {
    private static final int CITIZEN_DIGITS = 13;

    /** With or without the dashes of the card. */
    private static final Pattern CITIZEN_NUMBER =
            Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12}(?![0-9])");

    private static final Pattern CITIZEN_HEADER =
            Pattern.compile("ประชาชน|13หลัก|citizen|nationalid|idcard");
    private static final Pattern PUPIL_HEADER = Pattern.compile("นักเรียน(?!คน)");
    private static final Pattern COUNTED = Pattern.compile("จำนวน|รวม|ขนาด|ครู");
    private static final Pattern CHILD =
            Pattern.compile("^(?:ด\\s?\\.\\s?[ชญ]\\s?\\.|เด็กชาย|เด็กหญิง).*");
    private static final Set<String> CLASS_HEADERS =
            Set.of("ชั้น", "ห้อง", "ชั้นห้อง", "ระดับชั้น", "ห้องเรียน", "ชั้นเรียน", "ชั้นปี");

    private Forbidden() {}

    /** Whether these lines list children. */
    static boolean isPupilList(List<Line> lines) {
        return lines.stream().anyMatch(Forbidden::namesAChild)
                || lines.stream().limit(40).anyMatch(Forbidden::isPupilHeader);
    }

    private static boolean namesAChild(Line line) {
        return line.cells().stream()
                .anyMatch(cell -> CHILD.matcher(CellText.clean(cell)).matches());
    }

    /** A title may speak of pupils; a header row has other cells beside. */
    private static boolean isPupilHeader(Line line) {
        List<String> keys =
                line.cells().stream().map(Column::key).filter(key -> !key.isEmpty()).toList();
        boolean number =
                keys.stream()
                        .anyMatch(
                                key ->
                                        key.matches("(เลขประจำตัว|รหัส|เลขที่|ชื่อ|รายชื่อ).*")
                                                && PUPIL_HEADER.matcher(key).find()
                                                && !COUNTED.matcher(key).find());
        boolean people = keys.stream().anyMatch(key -> key.startsWith("ชื่อ"));
        boolean classes = keys.stream().anyMatch(CLASS_HEADERS::contains);
        boolean post =
                keys.stream().anyMatch(key -> key.startsWith("ตำแหน่ง") || key.equals("role"));
        return keys.size() > 1 && (number || (people && classes && !post));
    }

    /** The places of columns that hold citizen numbers, by header or by what is in them. */
    static Set<Integer> citizenColumns(Header header, List<Line> lines) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        Set<Integer> columns = new HashSet<>();
        IntStream.range(0, width)
                .filter(
                        place ->
                                isCitizenHeader(header.rows(), place)
                                        || isMostlyCitizenNumbers(header, lines, place))
                .forEach(columns::add);
        return columns;
    }

    private static boolean isCitizenHeader(HeaderRows rows, int place) {
        return CITIZEN_HEADER.matcher(Column.key(rows.name(place))).find()
                || CITIZEN_HEADER.matcher(Column.key(rows.top().cell(place))).find();
    }

    private static boolean isMostlyCitizenNumbers(Header header, List<Line> lines, int place) {
        List<String> filled =
                lines.stream()
                        .skip(header.end())
                        .map(line -> CellText.clean(line.cell(place)))
                        .filter(cell -> !cell.isEmpty())
                        .toList();
        long numbers = filled.stream().filter(Forbidden::holdsCitizenNumber).count();
        return numbers > 0 && numbers * 3 >= filled.size();
    }

    /** Whether 13 digits with the check digit of a citizen number stand in a text. */
    static boolean holdsCitizenNumber(String text) {
        Matcher numbers = CITIZEN_NUMBER.matcher(Digits.ascii(text));
        while (numbers.find()) {
            String digits = numbers.group().replaceAll("[^0-9]", "");
            int sum =
                    IntStream.range(0, CITIZEN_DIGITS - 1)
                            .map(i -> (digits.charAt(i) - '0') * (CITIZEN_DIGITS - i))
                            .sum();
            if ((11 - sum % 11) % 10 == digits.charAt(CITIZEN_DIGITS - 1) - '0') {
                return true;
            }
        }
        return false;
    }
}
