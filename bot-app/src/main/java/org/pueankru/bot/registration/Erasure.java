package org.pueankru.bot.registration;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.LastStaff;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.KeptTalk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Ends posts and takes away who a person is; the log keeps ids that lead to nobody. */
@Component
class Erasure {
    private static final String NO_DIRECTOR = "school-without-director";

    private final TransactionTemplate transaction;
    private final People people;
    private final Posts posts;
    private final Consents consents;
    private final List<PersonalData> data;
    private final Attention attention;
    private final AuditLog audit;
    private final LastStaff lastStaff;
    private final KeptTalk talk;

    Erasure(
            TransactionTemplate transaction,
            People people,
            Posts posts,
            Consents consents,
            List<PersonalData> data,
            Attention attention,
            AuditLog audit,
            LastStaff lastStaff,
            KeptTalk talk) {
        this.transaction = transaction;
        this.people = people;
        this.posts = posts;
        this.consents = consents;
        this.data = List.copyOf(data);
        this.attention = attention;
        this.audit = audit;
        this.lastStaff = lastStaff;
        this.talk = talk;
    }

    /** False when nobody would be left at the office: nothing is erased. */
    boolean erase(Caller caller, Person person, Instant at) {
        return within(
                () -> {
                    if (lastStaff.is(caller.districtId(), person.id())) {
                        return false;
                    }
                    caller.posts().forEach(post -> giveUp(caller, person, post));
                    data.forEach(each -> each.erase(caller.districtId(), person.id()));
                    talk.erase(caller.district().channel(), caller.chat());
                    consents.withdrawn(caller.districtId(), person.id(), at);
                    people.erase(caller.districtId(), person.id());
                    note(
                            caller,
                            person,
                            "person-erased",
                            new Subject("person", person.id().value()));
                    return true;
                });
    }

    /** The person gives a post up; false when nobody would be left at the office. */
    boolean end(Caller caller, Person person, Post post) {
        return within(
                () -> {
                    boolean last =
                            post.role() == Role.STAFF
                                    && post.isHeld()
                                    && lastStaff.is(caller.districtId(), person.id());
                    if (!last) {
                        giveUp(caller, person, post);
                    }
                    return !last;
                });
    }

    private void giveUp(Caller caller, Person person, Post post) {
        if (!posts.end(caller.districtId(), post.id())) {
            return;
        }
        attention.close(caller.districtId(), Registrar.WAITING, post.id().value());
        note(caller, person, "post-ended", new Subject("post", post.id().value()));
        if (post.isHeld()
                && post.role() == Role.DIRECTOR
                && post.place() instanceof Place.AtSchool at) {
            attention.tell(
                    caller.districtId(), NO_DIRECTOR, new Subject("school", at.school().value()));
        }
    }

    private boolean within(BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> work.getAsBoolean()));
    }

    private void note(Caller caller, Person person, String act, Subject subject) {
        audit.note(caller.districtId(), new Actor.Somebody(person.id()), act, subject, Map.of());
    }
}
