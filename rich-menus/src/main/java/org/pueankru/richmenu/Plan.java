package org.pueankru.richmenu;

import org.pueankru.richmenu.LineState.Deployed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How to get from what LINE has to what is wanted, in an order that leaves nobody without a menu: a
 * pure decision. All that has to be known of earlier tries is at LINE, so a try that broke off is
 * gone on with by planning anew.
 *
 * <p>Aliases: {@code pk-KEY} is the menu that is shown, {@code pk-was-KEY} the one before, to go
 * back to, {@code pk-to-KEY} the one that a change under way leads to. {@code pk-next-NAME} (or
 * {@code pk-back-NAME} for a way back) is there from when the goal is noted until all is done,
 * {@code pk-noted-NAME} from when the menus before are noted, and {@code pk-done-SET} once people
 * have moved to that set.
 */
public final class Plan {
    /** With it the aliases of our menus begin. */
    public static final String NOW = "pk-";

    private static final String WAS = "pk-was-";
    private static final String TO = "pk-to-";
    private static final String NEXT = "pk-next-";
    private static final String BACK = "pk-back-";
    private static final String NOTED = "pk-noted-";
    private static final String DONE = "pk-done-";
    private static final List<String> MARKS = List.of(WAS, TO, NEXT, BACK, NOTED, DONE);

    private final LineState state;
    private final Map<String, DeployedName> wanted;
    private final DeployedName everybodys;
    private final String done;
    private final String mark;
    private final List<Change> changes = new ArrayList<>();

    private Plan(
            LineState state,
            Map<String, DeployedName> wanted,
            DeployedName everybodys,
            String kind,
            String fresh) {
        this.state = state;
        this.wanted = wanted;
        this.everybodys = everybodys;
        this.done =
                DONE
                        + hashOf(
                                wanted.values().stream()
                                        .map(DeployedName::toString)
                                        .sorted()
                                        .toList());
        this.mark = markUnderWay(kind).orElse(kind + fresh);
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
     * @param fresh names the change if it is a new one; 1 to 20 of a-z, 0-9, never used before
     */
    public static List<Change> to(
            List<DeployedName> wanted, String everybodys, LineState state, String fresh) {
        return plan(wanted, everybodys, state, NEXT, fresh);
    }

    private static List<Change> plan(
            List<DeployedName> wanted,
            String everybodys,
            LineState state,
            String kind,
            String fresh) {
        Map<String, DeployedName> byKey = new LinkedHashMap<>();
        wanted.forEach(name -> byKey.put(name.key(), name));
        DeployedName shown = byKey.get(everybodys);
        if (shown == null || byKey.size() != wanted.size()) {
            throw new IllegalArgumentException("Each key once, and one of them for everybody");
        }
        return new Plan(state, byKey, shown, kind, fresh).changes();
    }

    /**
     * Back to the menus that were shown before; when a way back broke off, on with it. Empty when
     * none are known.
     */
    public static Optional<List<Change>> back(String everybodys, LineState state, String fresh) {
        boolean onTheWay = hasAny(state, BACK);
        List<DeployedName> goal =
                pointedAt(state, onTheWay ? TO : WAS).values().stream()
                        .sorted(Comparator.comparing(DeployedName::key))
                        .toList();
        return goal.stream().anyMatch(name -> name.key().equals(everybodys))
                ? Optional.of(plan(goal, everybodys, state, BACK, fresh))
                : Optional.empty();
    }

    /**
     * What is left to do for the menus that are shown: a call whose answer got lost may have been
     * made twice. Empty when nothing is.
     */
    public static List<Change> rest(String everybodys, LineState state, String fresh) {
        Collection<DeployedName> shown = pointedAt(state, NOW).values();
        return shown.stream().anyMatch(name -> name.key().equals(everybodys))
                ? to(List.copyOf(shown), everybodys, state, fresh)
                : List.of();
    }

    /** Whether a change to other menus broke off: what was shown before is not known whole. */
    public static boolean isOnTheWay(LineState state) {
        return hasAny(state, NEXT) && !hasAny(state, BACK);
    }

    private static boolean hasAny(LineState state, String kind) {
        return state.aliases().keySet().stream().anyMatch(alias -> alias.startsWith(kind));
    }

    /** Menus by key, as the aliases of a kind have them. */
    private static Map<String, DeployedName> pointedAt(LineState state, String kind) {
        Map<String, DeployedName> ours = state.ours();
        Map<String, DeployedName> pointed = new TreeMap<>();
        state.aliases()
                .forEach(
                        (alias, id) -> {
                            DeployedName name = ours.get(id);
                            if (alias.startsWith(kind) && name != null && isOf(kind, alias)) {
                                pointed.put(alias.substring(kind.length()), name);
                            }
                        });
        return pointed;
    }

    private static boolean isOf(String kind, String alias) {
        return !kind.equals(NOW) || MARKS.stream().noneMatch(alias::startsWith);
    }

    /** The mark of a change to the very same menus that broke off. */
    private Optional<String> markUnderWay(String kind) {
        return pointedAt(state, TO).values().stream()
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(wanted.values()))
                ? state.aliases().keySet().stream()
                        .filter(alias -> alias.startsWith(kind))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private List<Change> changes() {
        wanted.values().forEach(this::make);
        if (isTransition()) {
            noteGoal();
            noteWhatWas();
            showNew();
        }
        dropUnwanted();
        deleteUnused();
        endTheChange();
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
        return isUnderWay()
                || !state.aliases().containsKey(done)
                || !wanted.values().stream().allMatch(name -> shows(NOW + name.key(), name))
                || !showsEverybody();
    }

    private boolean isUnderWay() {
        return hasAny(state, NEXT) || hasAny(state, BACK);
    }

    private boolean showsEverybody() {
        return state.everybodys().flatMap(this::nameOf).equals(Optional.of(everybodys));
    }

    private boolean shows(String alias, DeployedName name) {
        return nameOf(state.aliases().getOrDefault(alias, "")).equals(Optional.of(name));
    }

    private Optional<DeployedName> nameOf(String id) {
        return Optional.ofNullable(state.ours().get(id));
    }

    private void noteGoal() {
        state.aliases().keySet().stream()
                .filter(alias -> alias.startsWith(NOTED) && !isNoted(alias))
                .sorted()
                .forEach(this::drop);
        dropAll(TO, wanted.keySet());
        wanted.forEach((key, name) -> alias(TO + key, name));
        // marks stand for a menu that stays: LINE knows no alias without one
        Set<String> marks = new TreeSet<>(Set.of(mark));
        state.aliases().keySet().stream()
                .filter(alias -> alias.startsWith(NEXT) || alias.startsWith(BACK) || isNoted(alias))
                .forEach(marks::add);
        marks.forEach(alias -> alias(alias, everybodys));
    }

    /** Aliases of a kind for other keys than these lead nowhere any more. */
    private void dropAll(String kind, Set<String> but) {
        state.aliases().keySet().stream()
                .filter(alias -> alias.startsWith(kind))
                .filter(alias -> !but.contains(alias.substring(kind.length())))
                .sorted()
                .forEach(this::drop);
    }

    private void drop(String alias) {
        changes.add(new Change.DropAlias(alias));
    }

    /** Only from a state that was shown whole: of one that is half done the one before counts. */
    private void noteWhatWas() {
        if (isNoted()) {
            return;
        }
        Map<String, DeployedName> shown = pointedAt(state, NOW);
        if (!shown.isEmpty() && !isRepair()) {
            dropAll(WAS, shown.keySet());
            shown.forEach((key, name) -> alias(WAS + key, name));
        }
        alias(NOTED + mark.substring(NEXT.length()), everybodys);
    }

    /**
     * Whether these very menus were brought whole and somebody took away what shows them: the ones
     * before are still the ones before.
     */
    private boolean isRepair() {
        return !isUnderWay()
                && Set.copyOf(wanted.values()).equals(Set.copyOf(pointedAt(state, TO).values()))
                && pointedAt(state, NOW).entrySet().stream()
                        .allMatch(shown -> shown.getValue().equals(wanted.get(shown.getKey())))
                && state.aliases().keySet().stream()
                        .noneMatch(alias -> alias.startsWith(DONE) && !alias.equals(done));
    }

    /** Whether the menus before the change under way are noted. */
    private boolean isNoted() {
        return state.aliases().keySet().stream().anyMatch(this::isNoted);
    }

    private boolean isNoted(String alias) {
        return alias.startsWith(NOTED)
                && (state.aliases().containsKey(NEXT + alias.substring(NOTED.length()))
                        || state.aliases().containsKey(BACK + alias.substring(NOTED.length())));
    }

    private void alias(String alias, DeployedName name) {
        if (!state.aliases().containsKey(alias)) {
            changes.add(new Change.AddAlias(alias, name));
        } else if (!shows(alias, name)) {
            changes.add(new Change.MoveAlias(alias, name));
        }
    }

    /** What was done before is not done any more while people are on their way. */
    private void showNew() {
        dropAll(DONE, Set.of());
        wanted.forEach((key, name) -> alias(NOW + key, name));
        if (!showsEverybody()) {
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
            String which = hashOf(moves.stream().map(Change.Move::toString).toList());
            changes.add(new Change.MovePeople(moves, mark + "-" + which));
        }
        changes.add(new Change.AddAlias(done, everybodys));
    }

    /** A second menu of the same name, from a try whose answer got lost. */
    private boolean isTwin(String id, DeployedName name) {
        return state.named(name).filter(first -> !first.id().equals(id)).isPresent();
    }

    /** Pointers of a change that broke off before it had a mark hold what nobody wants. */
    private void dropUnwanted() {
        if (!isTransition()) {
            state.aliases().keySet().stream()
                    .filter(alias -> alias.startsWith(TO) || alias.startsWith(NOTED))
                    .filter(alias -> wanted.values().stream().noneMatch(name -> shows(alias, name)))
                    .sorted()
                    .forEach(this::drop);
        }
        state.aliases().keySet().stream()
                .filter(
                        alias ->
                                alias.startsWith(NOW)
                                        && isOf(NOW, alias)
                                        && !wanted.containsKey(alias.substring(NOW.length())))
                .sorted()
                .forEach(this::drop);
    }

    /** The very last: until then a try that broke off is gone on with. */
    private void endTheChange() {
        Set<String> marks = new TreeSet<>();
        state.aliases().keySet().stream()
                .filter(alias -> alias.startsWith(NEXT) || alias.startsWith(BACK))
                .forEach(marks::add);
        if (isTransition()) {
            marks.remove(mark);
            marks.forEach(this::drop);
            drop(mark);
        }
    }

    private void deleteUnused() {
        Set<DeployedName> kept = new HashSet<>(wanted.values());
        Map<String, DeployedName> shown = pointedAt(state, NOW);
        boolean noted = isNoted() || !isTransition() || shown.isEmpty() || isRepair();
        kept.addAll(noted ? pointedAt(state, WAS).values() : shown.values());
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
