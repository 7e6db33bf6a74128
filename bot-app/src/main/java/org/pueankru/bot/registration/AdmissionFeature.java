package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
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
import java.util.Set;
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
    private final Set<String> asking;

    AdmissionFeature(
            Callers callers,
            Posts posts,
            Admission admission,
            AdmissionWords words,
            Sayings sayings) {
        this.asking = Set.of(sayings.say("admit.words").split(","));
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
        return switch (turn.input()) {
            case Input.Tapped(String data, _) ->
                    callers.of(turn).map(caller -> tapped(turn, caller, data));
            case Input.Words(String text, _) when isAsked(text) ->
                    callers.of(turn)
                            .filter(AdmissionFeature::directs)
                            .map(caller -> words.list(caller, waiting(turn)));
            case Input.Words _,
                    Input.Command _,
                    Input.Back _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Joined _,
                    Input.Called _ ->
                    Optional.empty();
        };
    }

    /** Whoever directs no school may mean media by the same words. */
    private static boolean directs(Caller caller) {
        return caller.posts().stream()
                .anyMatch(post -> post.isHeld() && post.role() == Role.DIRECTOR);
    }

    private boolean isAsked(String text) {
        return asking.contains(PlainWords.of(text));
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
