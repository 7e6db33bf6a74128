package org.pueankru.bot.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Which chats the schools of the story have, and when each reports; by lot. */
final class AskedSchools {
    /** On these days the office notes reports; people tap on any. */
    private static final List<LocalDate> OFFICE_NOTES =
            List.of(
                    LocalDate.of(2026, 11, 30),
                    SupervisionStory.december(3),
                    SupervisionStory.december(8),
                    SupervisionStory.december(13),
                    SupervisionStory.december(15),
                    SupervisionStory.december(17));

    private AskedSchools() {}

    static List<AskedSchool> drawn(Random random) {
        return IntStream.rangeClosed(1, SupervisionStory.SCHOOLS)
                .mapToObj(number -> asked(number, random))
                .toList();
    }

    private static AskedSchool asked(int number, Random random) {
        boolean nobody = number % 29 == 0;
        AskedSchool.How how = AskedSchool.How.values()[random.nextInt(3)];
        LocalDate day = SupervisionStory.BEGIN.plusDays(random.nextInt(30));
        LocalDate noted = OFFICE_NOTES.get(random.nextInt(OFFICE_NOTES.size()));
        boolean never =
                random.nextInt(6) == 0
                        || List.of(SupervisionStory.MOVED, SupervisionStory.CLOSED, 20)
                                .contains(number);
        boolean taps =
                number == SupervisionStory.NEW_DIRECTOR
                        || SupervisionStory.GIVEN_TIME.contains(number);
        boolean isTap = !nobody && (taps || how == AskedSchool.How.TAP);
        return new AskedSchool(
                number,
                nobody ? 0 : membersOf(number, random),
                !nobody && number % 4 != 0,
                !nobody && number % 4 == 3,
                never ? null : (taps ? SupervisionStory.december(16) : isTap ? day : noted),
                isTap
                        ? AskedSchool.How.TAP
                        : (how == AskedSchool.How.TAP ? AskedSchool.How.OFFICER : how),
                never || random.nextInt(3) == 0
                        ? null
                        : OFFICE_NOTES.get(random.nextInt(OFFICE_NOTES.size())));
    }

    /** A group alone; a director alone; both; two people and a group of one. */
    private static int membersOf(int number, Random random) {
        return switch (number % 4) {
            case 0 -> 5 + random.nextInt(30);
            case 1 -> 0;
            case 2 -> 2 + random.nextInt(30);
            default -> 1;
        };
    }
}
