package org.pueankru.richmenu;

import org.pueankru.richmenu.LineState.Deployed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to get from what LINE has to what is wanted, in an order that leaves nobody without a menu: a
 * pure decision. All that has to be known of earlier tries is at LINE, so a try that broke off is
 * gone on with by planning anew.
 *
 * <p>Aliases: {@code pk-KEY} is the menu that is shown, {@code pk-was-KEY} the one before, to go
 * back to; {@code pk-next-SET} is there from when the ones before are noted until all is done, and
 * {@code pk-done-SET} once people were moved to that set.
 */
public final class Plan {
    private static final String NOW = "pk-";
    private static final String WAS = "pk-was-";
    private static final String NEXT = "pk-next-";
    private static final String DONE = "pk-done-";

    private final LineState state;
    private final Map<String, DeployedName> wanted;
    private final DeployedName everybodys;
    private final String set;
    private final List<Change> changes = new ArrayList<>();

    private Plan(LineState state, Map<String, DeployedName> wanted, DeployedName everybodys) {
        this.state = state;
        this.wanted = wanted;
        this.everybodys = everybodys;
        this.set = hashOf(wanted.values().stream().map(DeployedName::toString).sorted().toList());
    }

    /** The alias of the menu that is shown. */
    public static String aliasOf(String key) {
        return NOW + key;
    }

    /**
     * To these menus.
     *
     * @param wanted one for each key
     * @param everybodys key of the one for people who have none of their own
     */
    public static List<Change> to(List<DeployedName> wanted, String everybodys, LineState state) {
        Map<String, DeployedName> byKey = new LinkedHashMap<>();
        wanted.forEach(name -> byKey.put(name.key(), name));
        DeployedName shown = byKey.get(everybodys);
        if (shown == null || byKey.size() != wanted.size()) {
            throw new IllegalArgumentException("Each key once, and one of them for everybody");
        }
        return new Plan(state, byKey, shown).changes();
    }

    /** Back to the menus that were shown before; empty when none are known. */
    public static Optional<List<Change>> back(String everybodys, LineState state) {
        Map<String, DeployedName> ours = state.ours();
        List<DeployedName> before =
                state.aliases().entrySet().stream()
                        .filter(alias -> alias.getKey().startsWith(WAS))
                        .flatMap(alias -> Optional.ofNullable(ours.get(alias.getValue())).stream())
                        .sorted((one, other) -> one.key().compareTo(other.key()))
                        .toList();
        return before.stream().anyMatch(name -> name.key().equals(everybodys))
                ? Optional.of(to(before, everybodys, state))
                : Optional.empty();
    }

    private List<Change> changes() {
        wanted.values().forEach(this::make);
        if (isTransition()) {
            noteWhatWas();
            showNew();
        }
        clearMarks();
        deleteUnused();
        return List.copyOf(changes);
    }

    private void make(DeployedName name) {
        Optional<Deployed> deployed = state.named(name);
        if (deployed.isEmpty()) {
            changes.add(new Change.Create(name));
        }
        if (deployed.isEmpty() || !deployed.get().hasPicture()) {
            changes.add(new Change.Upload(name));
        }
    }

    private boolean isTransition() {
        return !state.aliases().containsKey(DONE + set)
                || !wanted.values().stream().allMatch(name -> shows(NOW + name.key(), name))
                || !state.everybodys().flatMap(this::nameOf).equals(Optional.of(everybodys));
    }

    private boolean shows(String alias, DeployedName name) {
        return nameOf(state.aliases().getOrDefault(alias, "")).equals(Optional.of(name));
    }

    private Optional<DeployedName> nameOf(String id) {
        return Optional.ofNullable(state.ours().get(id));
    }

    /** Only from a state that was shown whole: of one that is half done the one before counts. */
    private void noteWhatWas() {
        if (state.aliases().keySet().stream().anyMatch(alias -> alias.startsWith(NEXT))) {
            return;
        }
        Map<String, DeployedName> shown = shown();
        state.aliases().keySet().stream()
                .filter(alias -> alias.startsWith(WAS))
                .filter(alias -> !shown.isEmpty())
                .filter(alias -> !shown.containsKey(alias.substring(WAS.length())))
                .sorted()
                .forEach(alias -> changes.add(new Change.DropAlias(alias)));
        shown.forEach((key, name) -> alias(WAS + key, name));
        alias(NEXT + set, everybodys);
    }

    /** The menus that are shown now, by key. */
    private Map<String, DeployedName> shown() {
        Map<String, DeployedName> shown = new LinkedHashMap<>();
        state.aliases().keySet().stream()
                .filter(Plan::isOfNow)
                .sorted()
                .forEach(
                        alias ->
                                nameOf(state.aliases().getOrDefault(alias, ""))
                                        .ifPresent(
                                                name ->
                                                        shown.put(
                                                                alias.substring(NOW.length()),
                                                                name)));
        return shown;
    }

    private static boolean isOfNow(String alias) {
        return alias.startsWith(NOW)
                && !alias.startsWith(WAS)
                && !alias.startsWith(NEXT)
                && !alias.startsWith(DONE);
    }

    private void alias(String alias, DeployedName name) {
        if (!state.aliases().containsKey(alias)) {
            changes.add(new Change.AddAlias(alias, name));
        } else if (!shows(alias, name)) {
            changes.add(new Change.MoveAlias(alias, name));
        }
    }

    private void showNew() {
        wanted.forEach((key, name) -> alias(NOW + key, name));
        if (!state.everybodys().flatMap(this::nameOf).equals(Optional.of(everybodys))) {
            changes.add(new Change.ShowEverybody(everybodys));
        }
        List<Change.Move> moves = new ArrayList<>();
        state.ours()
                .forEach(
                        (id, name) -> {
                            DeployedName to = wanted.get(name.key());
                            if (!name.equals(to) || isTwin(id, name)) {
                                moves.add(new Change.Move(id, to));
                            }
                        });
        if (!moves.isEmpty()) {
            changes.add(new Change.MovePeople(moves, NEXT + set));
        }
        alias(DONE + set, everybodys);
    }

    /** A second menu of the same name, from a try whose answer got lost. */
    private boolean isTwin(String id, DeployedName name) {
        return state.named(name).filter(first -> !first.id().equals(id)).isPresent();
    }

    private void clearMarks() {
        state.aliases().keySet().stream()
                .filter(
                        alias ->
                                alias.startsWith(NEXT)
                                        || (alias.startsWith(DONE) && !alias.equals(DONE + set))
                                        || (isOfNow(alias)
                                                && !wanted.containsKey(
                                                        alias.substring(NOW.length()))))
                .sorted()
                .forEach(alias -> changes.add(new Change.DropAlias(alias)));
        if (changes.stream()
                .anyMatch(
                        change ->
                                change instanceof Change.AddAlias(String alias, DeployedName _)
                                        && alias.startsWith(NEXT))) {
            changes.add(new Change.DropAlias(NEXT + set));
        }
    }

    private void deleteUnused() {
        Set<DeployedName> kept = new HashSet<>(wanted.values());
        boolean noted =
                state.aliases().keySet().stream().anyMatch(alias -> alias.startsWith(NEXT))
                        || !isTransition();
        if (noted || shown().isEmpty()) {
            state.aliases()
                    .forEach(
                            (alias, id) -> {
                                if (alias.startsWith(WAS)) {
                                    nameOf(id).ifPresent(kept::add);
                                }
                            });
        } else {
            kept.addAll(shown().values());
        }
        state.ours()
                .forEach(
                        (id, name) -> {
                            if (!kept.contains(name) || isTwin(id, name)) {
                                changes.add(new Change.Delete(id, name));
                            }
                        });
    }

    private static String hashOf(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
