package org.pueankru.simulator.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest events, so that they can be sent again; thread-safe. */
final class KnownEvents {
    private static final int REMEMBERED = 20_000;

    private final Map<String, SentEvent> events = new LinkedHashMap<>();

    synchronized void add(SentEvent event) {
        events.put(event.webhookEventId(), event);
        if (events.size() > REMEMBERED) {
            events.remove(events.keySet().iterator().next());
        }
    }

    /**
     * The events with these ids, in the order of the ids.
     *
     * @throws ImpossibleAct when an id is unknown
     */
    synchronized List<SentEvent> withIds(List<String> webhookEventIds) {
        return webhookEventIds.stream().map(this::withId).toList();
    }

    synchronized Optional<SentEvent> newestIn(String chat) {
        return events.values().stream()
                .filter(event -> event.chat().equals(chat))
                .reduce((earlier, later) -> later);
    }

    /** The chat that a reply token belongs to, good or not any more. */
    synchronized Optional<String> chatOf(String replyToken) {
        return events.values().stream()
                .filter(event -> replyToken.equals(event.replyToken()))
                .map(SentEvent::chat)
                .findFirst();
    }

    synchronized void forgetAll() {
        events.clear();
    }

    private SentEvent withId(String webhookEventId) {
        SentEvent event = events.get(webhookEventId);
        if (event == null) {
            throw new ImpossibleAct("No event has the id " + webhookEventId);
        }
        return event;
    }
}
