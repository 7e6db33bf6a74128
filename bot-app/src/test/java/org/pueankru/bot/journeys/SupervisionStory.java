package org.pueankru.bot.journeys;

import org.pueankru.simulator.world.GeneratedWorld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The story by which reminders are judged, as a table: who is there, which school reports when and
 * how, and, worked out by hand from the calendar of December 2026, what is sent on which day. It
 * knows nothing of the code that is tested.
 *
 * <p>Two rounds begin on Thursday 26 November and are due on 10 December: one to each school by its
 * cheaper way, one to the groups of networks. On the 4th the first is put off to the 11th. The 7th
 * and the 10th are holidays; that of the 7th is in the office's own list only.
 */
final class SupervisionStory {
    static final LocalDate BEGIN = LocalDate.of(2026, 11, 26);
    static final LocalDate DUE = december(10);
    static final LocalDate PUT_OFF_ON = december(4);
    static final LocalDate PUT_OFF_TO = december(11);
    static final LocalDate NUDGED_ON = december(9);

    /** The office gives time to schools that asked on the 8th. */
    static final LocalDate GIVEN_ON = december(9);

    static final LocalDate GIVEN_UNTIL = december(18);
    static final LocalDate CHANGES_ON = december(5);
    static final LocalDate END = december(28);
    static final String HOLIDAYS = "7/12/2569 หยุดชดเชย\n10/12/2569 วันรัฐธรรมนูญ\n";

    static final String TO_SCHOOLS = "รายงานผลการนิเทศ";
    static final String TO_NETWORKS = "รายงานการใช้คลังสื่อ";

    static final int SCHOOLS = 113;
    static final int NETWORKS = 7;
    static final int NEW_DIRECTOR = 9;
    static final int CLOSED = 13;
    static final int MOVED = 17;
    static final int MOVED_TO = 1;
    static final List<Integer> GIVEN_TIME = List.of(20, 41, 62);
    private static final int NAMED_AT_MOST = 30;

    private final List<AskedSchool> schools;

    SupervisionStory(Random random) {
        schools = AskedSchools.drawn(random);
    }

    List<AskedSchool> schools() {
        return schools;
    }

    List<AskedSchool> reporting(LocalDate day, AskedSchool.How how) {
        return schools.stream()
                .filter(school -> day.equals(school.reports()) && school.how() == how)
                .toList();
    }

    List<AskedSchool> listed(LocalDate day) {
        return schools.stream().filter(school -> day.equals(school.listed())).toList();
    }

    List<AskedSchool> givenTime() {
        return schools.stream().filter(AskedSchool::isGivenTime).toList();
    }

    static final int NETWORK_WITHOUT_GROUP = 7;

    static String groupOfNetwork(int network) {
        return GeneratedWorld.groupId(200 + network);
    }

    /** Something that a chat got: its line, and the schools that it names. */
    record Sent(String chat, String line, List<String> names) implements Comparable<Sent> {
        @Override
        public int compareTo(Sent other) {
            return toString().compareTo(other.toString());
        }
    }

    /** All that is sent on a day by push, in order. Schools report after the day's reminders. */
    List<Sent> on(LocalDate day) {
        return Stream.of(toSchools(day), ownDays(day), toNetworkGroups(day), goesUp(day))
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }

    private List<Sent> toSchools(LocalDate day) {
        String line =
                switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
                    case 1126 -> "กำหนดรายงาน: " + TO_SCHOOLS;
                    case 1203 -> reminder(TO_SCHOOLS, "เหลือเวลาอีก 7 วัน");
                    case 1208 -> reminder(TO_SCHOOLS, "เหลือเวลาอีก 3 วัน");
                    case 1209 -> reminder(TO_SCHOOLS, "เหลือเวลาอีก 2 วัน");
                    case 1211 -> reminder(TO_SCHOOLS, "ครบกำหนดวันนี้");
                    case 1214 -> reminder(TO_SCHOOLS, "เลยกำหนดมาแล้ว 3 วัน");
                    default -> "";
                };
        return line.isEmpty()
                ? List.of()
                : toEach(day, line, school -> !school.isGivenTime() || !day.isAfter(GIVEN_ON));
    }

    /** Schools with a day of their own get no more than six reminders, three of them before. */
    private List<Sent> ownDays(LocalDate day) {
        String left =
                switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
                    case 1211 -> "เหลือเวลาอีก 7 วัน";
                    case 1215 -> "เหลือเวลาอีก 3 วัน";
                    case 1217 -> "ครบกำหนดพรุ่งนี้";
                    default -> "";
                };
        return left.isEmpty()
                ? List.of()
                : toEach(day, reminder(TO_SCHOOLS, left), AskedSchool::isGivenTime);
    }

    private List<Sent> toEach(LocalDate day, String line, Predicate<AskedSchool> which) {
        return missing(day, TO_SCHOOLS).stream()
                .filter(which)
                .flatMap(school -> school.chats(day).stream())
                .map(chat -> new Sent(chat, line, List.of()))
                .toList();
    }

    private List<Sent> toNetworkGroups(LocalDate day) {
        String left =
                switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
                    case 1203 -> "เหลือเวลาอีก 7 วัน";
                    case 1208 -> "เหลือเวลาอีก 2 วัน";
                    case 1209 -> "ครบกำหนดพรุ่งนี้";
                    case 1211 -> "เลยกำหนดมาแล้ว 1 วัน";
                    case 1214 -> "เลยกำหนดมาแล้ว 4 วัน";
                    default -> "";
                };
        if (day.equals(BEGIN)) {
            return IntStream.range(1, NETWORKS)
                    .mapToObj(
                            network ->
                                    new Sent(
                                            groupOfNetwork(network),
                                            "กำหนดรายงาน: " + TO_NETWORKS,
                                            List.of()))
                    .toList();
        }
        return left.isEmpty()
                ? List.of()
                : byNetwork(missing(day, TO_NETWORKS), day).entrySet().stream()
                        .filter(each -> each.getKey() != NETWORK_WITHOUT_GROUP)
                        .map(
                                each ->
                                        new Sent(
                                                groupOfNetwork(each.getKey()),
                                                reminder(TO_NETWORKS, left),
                                                named(each.getValue())))
                        .toList();
    }

    private List<Sent> goesUp(LocalDate day) {
        List<AskedSchool> late = missing(day, TO_SCHOOLS);
        List<AskedSchool> usual = late.stream().filter(school -> !school.isGivenTime()).toList();
        List<AskedSchool> own = late.stream().filter(AskedSchool::isGivenTime).toList();
        return switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
            case 1215 -> Escalated.toKeepers(day, TO_NETWORKS, 5, missing(day, TO_NETWORKS));
            case 1216 -> Escalated.toKeepers(day, TO_SCHOOLS, 5, usual);
            case 1217 -> Escalated.toOffice(TO_NETWORKS, 7, missing(day, TO_NETWORKS));
            case 1218 -> Escalated.toOffice(TO_SCHOOLS, 7, usual);
            case 1223 -> Escalated.toKeepers(day, TO_SCHOOLS, 5, own);
            case 1225 -> Escalated.toOffice(TO_SCHOOLS, 7, own);
            default -> List.of();
        };
    }

    static Map<Integer, List<AskedSchool>> byNetwork(List<AskedSchool> which, LocalDate day) {
        Map<Integer, List<AskedSchool>> byNetwork = new TreeMap<>();
        which.forEach(
                school ->
                        byNetwork
                                .computeIfAbsent(school.networkOn(day), _ -> new ArrayList<>())
                                .add(school));
        return byNetwork;
    }

    private List<AskedSchool> missing(LocalDate day, String title) {
        return schools.stream()
                .filter(school -> school.isOpenOn(day))
                .filter(
                        school -> {
                            LocalDate said =
                                    title.equals(TO_SCHOOLS) ? school.reports() : school.listed();
                            return said == null || !said.isBefore(day);
                        })
                .toList();
    }

    static List<String> named(List<AskedSchool> which) {
        return which.stream().map(AskedSchool::name).sorted().limit(NAMED_AT_MOST).toList();
    }

    static String reminder(String title, String left) {
        return "เตือน " + title + ": " + left;
    }

    /** Messages that LINE counts for what was sent. */
    int cost(List<Sent> sent) {
        return sent.stream().mapToInt(each -> costOf(each.chat())).sum();
    }

    private int costOf(String chat) {
        return schools.stream()
                .filter(school -> school.members() > 0 && school.group().equals(chat))
                .mapToInt(AskedSchool::members)
                .findFirst()
                .orElseGet(() -> isGroupOfNetwork(chat) ? MEMBERS_OF_NETWORK : 1);
    }

    static final int MEMBERS_OF_NETWORK = 16;

    private static boolean isGroupOfNetwork(String chat) {
        return IntStream.rangeClosed(1, NETWORKS)
                .anyMatch(network -> groupOfNetwork(network).equals(chat));
    }

    static LocalDate december(int day) {
        return LocalDate.of(2026, 12, day);
    }
}
