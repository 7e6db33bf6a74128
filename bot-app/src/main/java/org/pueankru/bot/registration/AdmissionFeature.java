package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.QuickReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Directors let the teachers of their school in, by a tap beside whatever they came for. */
@Component
@Order(320)
class AdmissionFeature implements ChatFeature {
    static final String KEY = "admit";

    private static final Logger log = LoggerFactory.getLogger(AdmissionFeature.class);

    private final Callers callers;
    private final Posts posts;
    private final Admission admission;
    private final AdmissionWords words;

    AdmissionFeature(Callers callers, Posts posts, Admission admission, AdmissionWords words) {
        this.callers = callers;
        this.posts = posts;
        this.admission = admission;
        this.words = words;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<QuickReply> offer(Turn turn) {
        int waiting = waiting(turn).size();
        return waiting == 0 ? Optional.empty() : Optional.of(words.button(waiting));
    }

    private List<Post> waiting(Turn turn) {
        if (!(turn.chat() instanceof ChatId.Person chat)) {
            return List.of();
        }
        try {
            return posts.waitingFor(turn.channel(), new PersonId(chat.value()));
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
            return List.of();
        }
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return turn.input() instanceof Input.Tapped tapped
                ? callers.of(turn).map(caller -> tapped(turn, caller, tapped.data()))
                : Optional.empty();
    }

    private Answer tapped(Turn turn, Caller caller, String data) {
        int bar = data.indexOf('|');
        Optional<Post> post = bar < 0 ? Optional.empty() : post(caller, data.substring(bar + 1));
        if (post.isEmpty()) {
            return words.list(caller, waiting(turn));
        }
        boolean agreed = data.startsWith("yes|");
        Admission.Decided decided =
                agreed ? admission.agree(caller, post.get()) : admission.refuse(caller, post.get());
        // agreeing may have made the person one with a record of the office
        Post now = posts.byId(caller.districtId(), post.get().id()).orElse(post.get());
        return words.decided(caller, now, decided, waiting(turn).size());
    }

    private Optional<Post> post(Caller caller, String id) {
        try {
            return posts.byId(caller.districtId(), new Post.Id(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
