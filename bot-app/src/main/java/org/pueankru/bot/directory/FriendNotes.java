package org.pueankru.bot.directory;

import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.time.Instant;

/**
 * Notes who blocked the bot and who came back. Staff are told of those by whom a school, a network
 * or the office gets its news: all but teachers, of whom there are thousands. Thread-safe; throws
 * Spring's data access exceptions while the store is down.
 */
@Component
public class FriendNotes {
    private final People people;
    private final Posts posts;
    private final Attention attention;

    public FriendNotes(People people, Posts posts, Attention attention) {
        this.people = people;
        this.posts = posts;
        this.attention = attention;
    }

    /**
     * Notes it for an account that registered; what is known of a later moment stays.
     *
     * @param at when it happened
     */
    public void note(DistrictId district, PersonId line, boolean blocked, Instant at) {
        people.noteBond(district, line, blocked, at);
        people.byLine(district, line).ifPresent(person -> tell(district, person.id()));
    }

    /**
     * Somebody said something: they have not blocked the bot, whatever LINE said to an earlier
     * push.
     *
     * @param at when they said it
     */
    public void spoke(ChannelId channel, PersonId line, Instant at) {
        people.back(channel, line, at).ifPresent(known -> tell(known.district(), known.person()));
    }

    private void tell(DistrictId district, Person.Id person) {
        if (!people.isBlocked(district, person)) {
            attention.close(district, Attention.PERSON_BLOCKED, person.value());
        } else if (posts.held(district, person).stream()
                .anyMatch(post -> post.role() != Role.TEACHER)) {
            attention.tell(
                    district, Attention.PERSON_BLOCKED, new Subject("person", person.value()));
        }
    }
}
