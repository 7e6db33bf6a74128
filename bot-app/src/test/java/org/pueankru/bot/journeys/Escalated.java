package org.pueankru.bot.journeys;

import org.pueankru.simulator.world.GeneratedWorld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What those who look after schools are told of the overdue ones. */
final class Escalated {
    /** People who look after networks: one of them after two. */
    static final Map<Integer, List<Integer>> KEEPERS =
            Map.of(
                    1, List.of(501, 511),
                    2, List.of(502, 512),
                    3, List.of(503),
                    4, List.of(504),
                    5, List.of(504, 515),
                    6, List.of(506));

    static final List<Integer> SUPERVISORS = List.of(601, 602);

    private Escalated() {}

    static List<SupervisionStory.Sent> toKeepers(
            LocalDate day, String title, int late, List<AskedSchool> which) {
        Map<Integer, List<AskedSchool>> byKeeper = new TreeMap<>();
        SupervisionStory.byNetwork(which, day)
                .forEach(
                        (network, schools) ->
                                KEEPERS.getOrDefault(network, List.of())
                                        .forEach(
                                                keeper ->
                                                        byKeeper.computeIfAbsent(
                                                                        keeper,
                                                                        _ -> new ArrayList<>())
                                                                .addAll(schools)));
        return byKeeper.entrySet().stream()
                .map(each -> toPerson(each.getKey(), title, late, each.getValue()))
                .toList();
    }

    static List<SupervisionStory.Sent> toOffice(String title, int late, List<AskedSchool> which) {
        return which.isEmpty()
                ? List.of()
                : SUPERVISORS.stream().map(each -> toPerson(each, title, late, which)).toList();
    }

    private static SupervisionStory.Sent toPerson(
            int person, String title, int late, List<AskedSchool> which) {
        return new SupervisionStory.Sent(
                GeneratedWorld.userId(person),
                SupervisionStory.reminder(title, "เลยกำหนดมาแล้ว " + late + " วัน"),
                SupervisionStory.named(which));
    }
}
