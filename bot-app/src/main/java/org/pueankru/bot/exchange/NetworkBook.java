package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.exchange.Change.Difference;
import org.pueankru.bot.exchange.Change.Thing;
import org.pueankru.bot.exchange.FileRows.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The networks that a file names: known ones are found, others are made. */
final class NetworkBook {
    private final Map<String, Network> byCode = new TreeMap<>();
    private final Map<String, List<String>> codesByName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final CodeText codes;

    final List<Change> changes = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    NetworkBook(List<Network> known) {
        known.forEach(
                network -> {
                    byCode.put(network.code(), network);
                    note(network.code(), network.name());
                });
        codes = new CodeText(byCode.keySet());
    }

    /** A name as it is compared: with or without the words for a network. */
    static String nameKey(String name) {
        String key = NameKey.key(name);
        String bare =
                key.replaceFirst(
                        "^(?:กลุ่ม|ศูนย์)?(?:เครือข่าย)?(?:สถานศึกษา|โรงเรียน)?(?:ที่)?", "");
        return bare.isEmpty() ? key : bare;
    }

    private void note(String code, String name) {
        names.put(code, name);
        codesByName.computeIfAbsent(nameKey(name), _ -> new ArrayList<>()).add(code);
    }

    /**
     * The code of the network that a row names, and what the row tells of it.
     *
     * @return null when it names none, or there is a problem
     */
    @Nullable String put(Row row, Writes writes) {
        String name = row.text(Column.NETWORK);
        String code = find(row, true);
        if (code == null || !seen.add(code)) {
            return code;
        }
        Network known = byCode.get(code);
        String now = name.isEmpty() ? names.getOrDefault(code, code) : name;
        if (known == null) {
            writes.networks.add(new Writes.PutNetwork(code, now));
            changes.add(
                    new Change.Added(
                            row.number(),
                            Thing.NETWORK,
                            code,
                            now,
                            List.of(new Difference(Column.NETWORK, "", now))));
        } else if (row.has(Column.NETWORK_CODE) && !CellText.clean(known.name()).equals(now)) {
            rename(row, known, now, writes);
        } else if (known.closedOn() != null) {
            rename(row, known, known.name(), writes);
        } else {
            changes.add(new Change.Unchanged(row.number(), Thing.NETWORK, code, known.name()));
        }
        return code;
    }

    private void rename(Row row, Network known, String now, Writes writes) {
        writes.networks.add(new Writes.PutNetwork(known.code(), now));
        changes.add(
                new Change.Changed(
                        row.number(),
                        Thing.NETWORK,
                        known.code(),
                        now,
                        known.name().equals(now)
                                ? List.of()
                                : List.of(new Difference(Column.NETWORK, known.name(), now))));
    }

    /**
     * The code of the network that a row names; otherwise null, and a problem when it names one.
     */
    @Nullable Network known(Row row) {
        String code = find(row, false);
        return code == null ? null : byCode.get(code);
    }

    private @Nullable String find(Row row, boolean make) {
        if (row.has(Column.NETWORK_CODE)) {
            return byCode(row, make);
        }
        return row.has(Column.NETWORK) ? byName(row, make) : null;
    }

    private @Nullable String byCode(Row row, boolean make) {
        CodeText.Meant meant = codes.meant(row.text(Column.NETWORK_CODE));
        if (meant.reason() != null) {
            return problem(row, Column.NETWORK_CODE, meant.reason(), meant.argument());
        }
        String code = String.valueOf(meant.code());
        if (names.containsKey(code)) {
            return code;
        }
        if (!make) {
            return problem(row, Column.NETWORK_CODE, Reason.UNKNOWN_NETWORK, code);
        }
        if (!row.has(Column.NETWORK)) {
            return problem(row, Column.NETWORK, Reason.MISSING, "");
        }
        note(code, row.text(Column.NETWORK));
        return code;
    }

    private @Nullable String byName(Row row, boolean make) {
        String name = row.text(Column.NETWORK);
        List<String> found = codesByName.getOrDefault(nameKey(name), List.of());
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.size() > 1) {
            return problem(row, Column.NETWORK, Reason.SEVERAL_NETWORKS, name);
        }
        if (!make) {
            return problem(row, Column.NETWORK, Reason.UNKNOWN_NETWORK, name);
        }
        String code = freeCode();
        note(code, name);
        return code;
    }

    private String freeCode() {
        int number = 1;
        while (names.containsKey("N%02d".formatted(number))) {
            number++;
        }
        return "N%02d".formatted(number);
    }

    private @Nullable String problem(Row row, Column column, Reason reason, String argument) {
        problems.add(Problem.at(row.number(), column, reason, argument));
        return null;
    }

    /** Closes what no row named. */
    void closeOthers(Writes writes) {
        byCode.values().stream()
                .filter(network -> network.closedOn() == null && !seen.contains(network.code()))
                .forEach(
                        network -> {
                            writes.closedNetworks.add(network.id());
                            changes.add(
                                    new Change.Ended(
                                            0,
                                            Thing.NETWORK,
                                            network.code(),
                                            network.name(),
                                            Change.Ended.Why.ABSENT,
                                            List.of()));
                        });
    }
}
