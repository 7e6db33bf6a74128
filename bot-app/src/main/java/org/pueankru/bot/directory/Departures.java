package org.pueankru.bot.directory;

import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.KeptTalk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Ends posts and takes away who a person is, whether they ask for it in the chat or the office does
 * it. The audit log keeps ids that lead to nobody. Thread-safe; throws Spring's data access
 * exceptions while a store is down, and then nothing has changed in PostgreSQL.
 */
@Component
public class Departures {
    private final TransactionTemplate transaction;
    private final People people;
    private final Posts posts;
    private final Consents consents;
    private final List<PersonalData> data;
    private final Attention attention;
    private final AuditLog audit;
    private final LastStaff lastStaff;
    private final List<KeptTalk> talks;
    private final Clock clock;

    public Departures(
            TransactionTemplate transaction,
            People people,
            Posts posts,
            Consents consents,
            List<PersonalData> data,
            Attention attention,
            AuditLog audit,
            LastStaff lastStaff,
            List<KeptTalk> talks,
            Clock clock) {
        this.transaction = transaction;
        this.people = people;
        this.posts = posts;
        this.consents = consents;
        this.data = List.copyOf(data);
        this.attention = attention;
        this.audit = audit;
        this.lastStaff = lastStaff;
        this.talks = List.copyOf(talks);
        this.clock = clock;
    }

    /**
     * Erases a person for good: posts end, consent is withdrawn, what features and the conversation
     * keep goes, and of the person a row without a name stays, for the history of schools.
     *
     * @param by the person, or who did it for them
     * @return false when nobody would be left at the office: nothing is erased
     */
    public boolean erase(District district, Person person, Actor by) {
        DistrictId id = district.id();
        return within(
                () -> {
                    if (lastStaff.is(id, person.id())) {
                        return false;
                    }
                    posts.current(id, person.id()).forEach(post -> giveUp(id, post, by));
                    data.forEach(each -> each.erase(id, person.id()));
                    consents.withdrawn(id, person.id(), clock.instant());
                    people.erase(id, person.id());
                    note(id, by, "person-erased", new Subject("person", person.id().value()));
                    forgetTalk(district, person);
                    return true;
                });
    }

    private void forgetTalk(District district, Person person) {
        if (person.line() != null) {
            ChatId chat = new ChatId.Person(person.line().value());
            talks.forEach(talk -> talk.erase(district.channel(), chat));
        }
    }

    /**
     * Ends a post that is held or asked for.
     *
     * @return false when it is the last staff's: nobody could come in any more
     */
    public boolean end(DistrictId district, Post post, Actor by) {
        return within(
                () -> {
                    boolean last =
                            post.role() == Role.STAFF
                                    && post.isHeld()
                                    && lastStaff.is(district, post.person());
                    if (!last) {
                        giveUp(district, post, by);
                    }
                    return !last;
                });
    }

    private void giveUp(DistrictId district, Post post, Actor by) {
        if (!posts.end(district, post.id())) {
            return;
        }
        attention.close(district, Attention.POST_WAITING, post.id().value());
        audit.note(
                district,
                by,
                "post-ended",
                new Subject("post", post.id().value()),
                Map.of("role", post.role().code()));
        if (post.isHeld()
                && post.role() == Role.DIRECTOR
                && post.place() instanceof Place.AtSchool at) {
            attention.tell(
                    district, Attention.NO_DIRECTOR, new Subject("school", at.school().value()));
        }
    }

    private boolean within(BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> work.getAsBoolean()));
    }

    private void note(DistrictId district, Actor by, String act, Subject subject) {
        audit.note(district, by, act, subject, Map.of());
    }
}
