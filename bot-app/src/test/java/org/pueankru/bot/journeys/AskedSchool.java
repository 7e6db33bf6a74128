package org.pueankru.bot.journeys;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.GeneratedWorld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A school of the story.
 *
 * @param members of its group; 0 = it has none
 * @param reports to the first round; null = never
 * @param listed reported to the second round; null = never
 */
record AskedSchool(
        int number,
        int members,
        boolean hasDirector,
        boolean hasTeacher,
        @Nullable LocalDate reports,
        How how,
        @Nullable LocalDate listed) {
    /** How a school is noted as having reported. */
    enum How {
        TAP,
        OFFICER,
        LIST
    }

    String code() {
        return "9301%04d".formatted(number);
    }

    String name() {
        return "โรงเรียนบ้านทุ่ง %03d".formatted(number);
    }

    int networkOn(LocalDate day) {
        return number == SupervisionStory.MOVED && !day.isBefore(SupervisionStory.CHANGES_ON)
                ? SupervisionStory.MOVED_TO
                : number % SupervisionStory.NETWORKS + 1;
    }

    boolean isOpenOn(LocalDate day) {
        return number != SupervisionStory.CLOSED || day.isBefore(SupervisionStory.CHANGES_ON);
    }

    boolean isGivenTime() {
        return SupervisionStory.GIVEN_TIME.contains(number);
    }

    String group() {
        return GeneratedWorld.groupId(number);
    }

    String director(LocalDate day) {
        return number == SupervisionStory.NEW_DIRECTOR && !day.isBefore(SupervisionStory.CHANGES_ON)
                ? GeneratedWorld.userId(400)
                : GeneratedWorld.userId(number);
    }

    String teacher() {
        return GeneratedWorld.userId(200 + number);
    }

    /** The cheaper of its group and its people: people where they cost no more. */
    List<String> chats(LocalDate day) {
        List<String> people = new ArrayList<>();
        if (hasDirector) {
            people.add(director(day));
        }
        if (hasTeacher) {
            people.add(teacher());
        }
        boolean byGroup = members > 0 && (people.isEmpty() || members < people.size());
        return byGroup ? List.of(group()) : people;
    }
}
