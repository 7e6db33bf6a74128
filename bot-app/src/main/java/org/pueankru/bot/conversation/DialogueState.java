package org.pueankru.bot.conversation;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.OutgoingMessage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the conversation knows about a chat between two turns.
 *
 * @param event the event that made this state
 * @param reply what was said to that event; a second run of it says the same
 * @param owner key of the feature that has the running dialogue; see {@link #ownerAt}
 * @param notes by feature key
 */
record DialogueState(
        String event,
        Instant at,
        List<OutgoingMessage> reply,
        @Nullable String owner,
        Map<String, Note> notes) {
    /** A dialogue that nobody goes on with is over after this. */
    static final Duration LIFE = Duration.ofMinutes(30);

    DialogueState {
        reply = List.copyOf(reply);
        notes = Map.copyOf(notes);
    }

    /** A feature's note and when it was made. */
    record Note(String text, Instant at) {}

    static DialogueState none() {
        return new DialogueState("", Instant.EPOCH, List.of(), null, Map.of());
    }

    /** The note of this feature, unless it is too old. */
    @Nullable String noteOf(String feature, Instant now) {
        Note note = notes.get(feature);
        return note == null || note.at().plus(LIFE).isBefore(now) ? null : note.text();
    }

    /** The feature that has the running dialogue, unless that is too old. */
    @Nullable String ownerAt(Instant now) {
        return owner == null || noteOf(owner, now) == null ? null : owner;
    }

    /** The state after {@code event} was answered. */
    DialogueState after(String newEvent, Instant now, @Nullable String feature, Answer answer) {
        Map<String, Note> changed = new HashMap<>(notes);
        @Nullable String newOwner = owner;
        switch (answer.memory()) {
            case Answer.Memory.Kept _ -> {}
            case Answer.Memory.Noted noted when feature != null -> {
                changed.put(feature, new Note(noted.note(), now));
                newOwner = feature;
            }
            case Answer.Memory.Noted _ ->
                    throw new IllegalArgumentException("A note needs a feature");
            case Answer.Memory.Forgotten _ -> {
                if (feature == null) {
                    changed.clear();
                } else {
                    changed.remove(feature);
                }
                newOwner = feature == null || feature.equals(owner) ? null : owner;
            }
            case Answer.Memory.AllForgotten _ -> {
                changed.clear();
                newOwner = null;
            }
        }
        return new DialogueState(newEvent, now, answer.messages(), newOwner, changed);
    }
}
