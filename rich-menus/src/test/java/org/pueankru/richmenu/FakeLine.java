package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.LineState.Deployed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * LINE's rich menus in memory, with people who have them. After a chosen number of changes it
 * fails, before it did what it was asked or after it. Not thread-safe.
 */
final class FakeLine implements LineMenus {
    final Map<String, String> people = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<String>> tabs = new HashMap<>();
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private @Nullable String everybodys;
    private int next = 1;
    private int calls;
    private int failsAt = Integer.MAX_VALUE;
    private boolean didIt;

    /** The change after so many fails; when {@code didIt}, only the answer gets lost. */
    void failAfter(int changes, boolean lost) {
        calls = 0;
        failsAt = changes;
        didIt = lost;
    }

    void failNoMore() {
        failsAt = Integer.MAX_VALUE;
    }

    private void change(Runnable effect) {
        boolean fails = calls++ == failsAt;
        if (!fails || didIt) {
            effect.run();
        }
        if (fails) {
            throw new LineFailure("LINE did not answer", null);
        }
    }

    /** A menu that somebody else made, which everybody sees. */
    String showOneOfOthers() {
        String id = "richmenu-" + next++;
        names.put(id, "of another tool");
        pictures.put(id, new byte[1]);
        everybodys = id;
        return id;
    }

    /** Somebody removes a menu by hand, whatever it is used for. */
    void removeByHand(String id) {
        names.remove(id);
        pictures.remove(id);
        people.values().removeIf(id::equals);
        if (id.equals(everybodys)) {
            everybodys = null;
        }
    }

    /** Somebody makes an alias by hand. */
    void aliasByHand(String alias, String id) {
        aliases.put(alias, id);
    }

    /** What a person sees; empty when nothing. */
    Optional<String> seenBy(String person) {
        return Optional.ofNullable(people.get(person))
                .or(() -> Optional.ofNullable(everybodys))
                .filter(pictures::containsKey)
                .map(names::get);
    }

    @Override
    public LineState state() {
        return new LineState(
                names.entrySet().stream()
                        .map(
                                menu ->
                                        new Deployed(
                                                menu.getKey(),
                                                menu.getValue(),
                                                pictures.containsKey(menu.getKey()),
                                                List.of(),
                                                tabs.getOrDefault(menu.getKey(), List.of())))
                        .toList(),
                aliases,
                Optional.ofNullable(everybodys));
    }

    @Override
    public String check(Menu menu, DeployedName name) {
        return "";
    }

    @Override
    public String create(Menu menu, DeployedName name) {
        String id = "richmenu-" + next++;
        tabs.put(
                id,
                menu.areas().stream()
                        .map(area -> ((Menu.Action.Show) area.action()).key())
                        .toList());
        change(() -> names.put(id, name.toString()));
        return id;
    }

    @Override
    public void upload(String id, byte[] png) {
        if (!names.containsKey(id) || pictures.containsKey(id)) {
            throw new AssertionError("LINE takes one picture for a menu that is there");
        }
        change(() -> pictures.put(id, png));
    }

    @Override
    public void addAlias(String alias, String id) {
        if (aliases.containsKey(alias) || !pictures.containsKey(id)) {
            throw new AssertionError("LINE makes an alias once, for a menu with a picture");
        }
        change(() -> aliases.put(alias, id));
    }

    @Override
    public boolean claimAlias(String alias, String id) {
        if (aliases.containsKey(alias)) {
            return false;
        }
        addAlias(alias, id);
        return true;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.copyOf(aliases);
    }

    @Override
    public void moveAlias(String alias, String id) {
        if (!aliases.containsKey(alias) || !pictures.containsKey(id)) {
            throw new AssertionError("LINE moves an alias that is there to a menu with a picture");
        }
        change(() -> aliases.put(alias, id));
    }

    @Override
    public void dropAlias(String alias) {
        if (!aliases.containsKey(alias)) {
            throw new AssertionError("LINE has no alias " + alias);
        }
        change(() -> aliases.remove(alias));
    }

    @Override
    public void showEverybody(String id) {
        if (!pictures.containsKey(id)) {
            throw new AssertionError("LINE shows menus with a picture");
        }
        change(() -> everybodys = id);
    }

    @Override
    public void showNothing() {
        change(() -> everybodys = null);
    }

    @Override
    public String movePeople(List<Move> moves, String resumeKey) {
        change(() -> moves.forEach(this::move));
        return "job";
    }

    private void move(Move move) {
        if (!names.containsKey(move.from())) {
            throw new AssertionError("LINE knows no menu " + move.from());
        }
        if (move.to() == null) {
            people.values().removeIf(move.from()::equals);
        } else {
            people.replaceAll((_, id) -> id.equals(move.from()) ? move.to() : id);
        }
    }

    @Override
    public Progress progress(String job) {
        return Progress.DONE;
    }

    @Override
    public void delete(String id) {
        if (people.containsValue(id) || id.equals(everybodys) || aliases.containsValue(id)) {
            throw new AssertionError(
                    "%s is still used: people %s, everybody %s, aliases %s"
                            .formatted(names.get(id), people, everybodys, aliases));
        }
        change(
                () -> {
                    names.remove(id);
                    pictures.remove(id);
                });
    }
}
