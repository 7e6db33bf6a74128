package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Turn;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** Keeps a draft from one turn of the dialogue to the next. */
@Component
class DraftMemory {
    private final JsonMapper json;

    DraftMemory(JsonMapper json) {
        this.json = json;
    }

    /** What is remembered; empty when nothing is, or not any more. */
    Optional<Draft> of(Turn turn) {
        String memory = turn.memory();
        if (memory == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(memory, Draft.class));
        } catch (JacksonException _) {
            // written by another version of the service
            return Optional.empty();
        }
    }

    Answer noting(Answer answer, Draft draft) {
        return answer.remembering(json.writeValueAsString(draft));
    }
}
