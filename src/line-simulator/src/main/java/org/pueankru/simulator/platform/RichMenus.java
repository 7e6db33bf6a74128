package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rich menus of a bot that were made with LINE's API, which of them is everybody's, and which
 * people have their own. Thread-safe.
 */
public final class RichMenus {
    /** LINE's, each for menus and aliases. */
    public static final int MOST = 1_000;

    private final Map<String, JsonNode> menus = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, String> ofPeople = new LinkedHashMap<>();
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private @Nullable String everybodys;

    /** A menu with its id. */
    public record Menu(String id, JsonNode definition) {}

    /**
     * A change of many people's menus, which LINE makes in the background.
     *
     * @param looks how often it is said to be going on
     */
    public record Batch(String requestId, int looks) {}

    /** A new menu; without a picture it cannot be shown. */
    public synchronized Optional<String> create(ObjectNode definition) {
        if (menus.size() >= MOST) {
            return Optional.empty();
        }
        String id = "richmenu-" + UUID.randomUUID().toString().replace("-", "");
        menus.put(id, definition.deepCopy());
        return Optional.of(id);
    }

    /** All menus, the oldest first. */
    public synchronized List<Menu> all() {
        List<Menu> all = new ArrayList<>();
        menus.forEach((id, definition) -> all.add(new Menu(id, definition)));
        return all;
    }

    /** A menu by its id. */
    public synchronized Optional<Menu> byId(String id) {
        return Optional.ofNullable(menus.get(id)).map(definition -> new Menu(id, definition));
    }

    /**
     * Removes a menu; who had it has everybody's. Its aliases stay and lead nowhere.
     *
     * @return whether there was one
     */
    public synchronized boolean delete(String id) {
        pictures.remove(id);
        ofPeople.values().removeIf(id::equals);
        if (id.equals(everybodys)) {
            everybodys = null;
        }
        return menus.remove(id) != null;
    }

    /**
     * Gives a menu its picture, once.
     *
     * @return whether it had none
     */
    public synchronized boolean upload(String id, byte[] picture) {
        return pictures.putIfAbsent(id, picture.clone()) == null;
    }

    /** The picture of a menu. */
    public synchronized Optional<byte[]> picture(String id) {
        return Optional.ofNullable(pictures.get(id)).map(byte[]::clone);
    }

    /** Aliases with the ids of their menus. */
    public synchronized Map<String, String> aliases() {
        return new LinkedHashMap<>(aliases);
    }

    /** Lets an alias stand for a menu. */
    public synchronized void alias(String alias, String id) {
        aliases.put(alias, id);
    }

    /**
     * Removes an alias.
     *
     * @return whether there was one
     */
    public synchronized boolean dropAlias(String alias) {
        return aliases.remove(alias) != null;
    }

    /** The menu of people who have none of their own. */
    public synchronized Optional<String> everybodys() {
        return Optional.ofNullable(everybodys);
    }

    /** Changes it; null = there is none. */
    public synchronized void everybodys(@Nullable String id) {
        everybodys = id;
    }

    /** The menu that was given to a person. */
    public synchronized Optional<String> of(String userId) {
        return Optional.ofNullable(ofPeople.get(userId));
    }

    /** Gives a person a menu; null = everybody's. */
    public synchronized void link(String userId, @Nullable String id) {
        if (id == null) {
            ofPeople.remove(userId);
        } else {
            ofPeople.put(userId, id);
        }
    }

    /** Gives people of one menu another; null = everybody's. */
    public synchronized void move(String from, @Nullable String to) {
        if (to == null) {
            ofPeople.values().removeIf(from::equals);
        } else {
            ofPeople.replaceAll((_, id) -> id.equals(from) ? to : id);
        }
    }

    /** Nobody has a menu of their own any more. */
    public synchronized void unlinkAll() {
        ofPeople.clear();
    }

    /** What a person sees: the own menu, or everybody's. */
    public synchronized Optional<Menu> shownTo(String userId) {
        return of(userId).or(this::everybodys).flatMap(this::byId);
    }

    /** Notes a change in the background, which is going on until somebody asked once. */
    public synchronized void began(String requestId) {
        batches.put(requestId, new Batch(requestId, 1));
    }

    /** Whether a change is going on; empty when it is unknown. */
    public synchronized Optional<Boolean> isGoingOn(String requestId) {
        Batch batch = batches.get(requestId);
        if (batch == null) {
            return Optional.empty();
        }
        batches.put(requestId, new Batch(requestId, Math.max(0, batch.looks() - 1)));
        return Optional.of(batch.looks() > 0);
    }

    synchronized void forgetAll() {
        menus.clear();
        pictures.clear();
        aliases.clear();
        ofPeople.clear();
        batches.clear();
        everybodys = null;
    }
}
