package org.pueankru.bot.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of what is answered to whom, as text: what somebody says or [taps], several of them with
 * slashes between when they are answered alike, and below it each answer with who gets it.
 */
final class MatrixTable {
    private static final String BETWEEN = " / ";
    private static final String GETS = "  <- ";

    /** Sets of people and chats with a name, the largest first. */
    private static final Map<String, List<String>> SETS = new LinkedHashMap<>();

    static {
        SETS.put("everybody everywhere", everybody());
        SETS.put("everybody 1:1", WhoIsWho.PEOPLE);
        SETS.put("the known", WhoIsWho.PEOPLE.subList(1, 10));
        SETS.put("all groups", WhoIsWho.GROUPS);
        SETS.put("strangers", List.of("nobody", "other district's staff"));
    }

    private MatrixTable() {}

    static List<String> everybody() {
        return Stream.concat(WhoIsWho.PEOPLE.stream(), WhoIsWho.GROUPS.stream()).toList();
    }

    /** What is said or tapped in the table's rows, one list a row. */
    static List<List<String>> inputs(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" ") && !line.startsWith("#"))
                .map(line -> List.of(line.split(BETWEEN, -1)))
                .toList();
    }

    /** A table without comments and empty lines. */
    static String rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /**
     * The table as it is.
     *
     * @param answer what somebody (second) is answered to an input (first)
     */
    static String of(List<List<String>> rows, BinaryOperator<String> answer) {
        var table = new StringBuilder();
        for (List<String> inputs : rows) {
            Map<String, List<String>> answers = answers(inputs.getFirst(), answer);
            inputs.stream()
                    .skip(1)
                    .filter(other -> !answers(other, answer).equals(answers))
                    .forEach(other -> table.append("# not alike: ").append(other).append('\n'));
            table.append(String.join(BETWEEN, inputs)).append('\n');
            answers.forEach(
                    (said, who) ->
                            table.append("    ")
                                    .append(said)
                                    .append(GETS)
                                    .append(named(who))
                                    .append('\n'));
        }
        return table.toString();
    }

    private static Map<String, List<String>> answers(String input, BinaryOperator<String> answer) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String who : everybody()) {
            answers.computeIfAbsent(answer.apply(input, who), _ -> new ArrayList<>()).add(who);
        }
        return answers;
    }

    private static String named(List<String> who) {
        List<String> left = new ArrayList<>(who);
        List<String> names = new ArrayList<>();
        SETS.forEach(
                (name, members) -> {
                    if (left.containsAll(members)) {
                        left.removeAll(members);
                        names.add(name);
                    }
                });
        names.addAll(left);
        return String.join(", ", names);
    }
}
