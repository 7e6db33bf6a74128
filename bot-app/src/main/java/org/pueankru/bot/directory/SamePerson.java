package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes two records of one person one: posts with their history, consent, the LINE account and
 * whatever features keep. Each is noted. Thread-safe; throws Spring's data access exceptions while
 * the store is down.
 */
@Component
public class SamePerson {
    private final TransactionTemplate transaction;
    private final People people;
    private final Posts posts;
    private final Namesakes namesakes;
    private final Consents consents;
    private final Attention attention;
    private final AuditLog audit;
    private final List<PersonalData> data;

    public SamePerson(
            TransactionTemplate transaction,
            People people,
            Posts posts,
            Namesakes namesakes,
            Consents consents,
            Attention attention,
            AuditLog audit,
            List<PersonalData> data) {
        this.transaction = transaction;
        this.people = people;
        this.posts = posts;
        this.namesakes = namesakes;
        this.consents = consents;
        this.attention = attention;
        this.audit = audit;
        this.data = List.copyOf(data);
    }

    /** What came of joining. */
    public sealed interface Joined {
        /** They are this person now. */
        record Done(Person person) implements Joined {}

        /** Both have registered, from two LINE accounts: one of them has to be erased first. */
        record TwoAccounts() implements Joined {}

        /** The office gave them two numbers. */
        record TwoCodes() implements Joined {}

        /** One of them is not there any more, or they are one already. */
        record Gone() implements Joined {}
    }

    /** Joins two records as staff say. The one that the office gave a number stays. */
    public Joined join(DistrictId district, Person.Id one, Person.Id other, Actor by) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            Optional<Person> first = people.byId(district, one);
                            Optional<Person> second = people.byId(district, other);
                            return first.isEmpty() || second.isEmpty() || one.equals(other)
                                    ? new Joined.Gone()
                                    : join(district, first.get(), second.get(), by);
                        }));
    }

    private Joined join(DistrictId district, Person one, Person other, Actor by) {
        if (one.isRegistered() && other.isRegistered()) {
            return new Joined.TwoAccounts();
        }
        if (one.code() != null && other.code() != null) {
            return new Joined.TwoCodes();
        }
        boolean otherStays = other.code() != null || (one.code() == null && other.isRegistered());
        return new Joined.Done(
                otherStays ? into(district, one, other, by) : into(district, other, one, by));
    }

    private Person into(DistrictId district, Person from, Person to, Actor by) {
        move(district, from, to, by);
        @Nullable PersonId line = from.line();
        if (line != null) {
            people.tie(district, to.id(), line);
            namesakes.saidSo(district, to.id(), false);
        }
        return people.byId(district, to.id()).orElse(to);
    }

    /**
     * A post was agreed to: if its person said that a record is theirs, they are that record from
     * now on, unless it became somebody's meanwhile. Call it within the transaction of the act.
     */
    public void agreed(DistrictId district, Post post, Actor by) {
        Optional<Person.Id> claimed = namesakes.claimedBy(district, post.person());
        if (claimed.isEmpty()) {
            return;
        }
        namesakes.forgetClaim(district, post.person());
        Optional<Person> from = people.byId(district, post.person());
        Optional<Person> record = claimed.flatMap(id -> people.byId(district, id));
        if (from.isEmpty() || record.isEmpty()) {
            return;
        }
        if (mayBeTaken(district, record.get())) {
            into(district, from.get(), record.get(), by);
        } else {
            attention.tell(
                    district,
                    Attention.PERSON_TWICE,
                    new Subject("person", from.get().id().value()));
        }
    }

    /**
     * Whether a record may become somebody's who only says that it is theirs: nobody has registered
     * as them, and they are a teacher and nothing else.
     */
    public boolean mayBeTaken(DistrictId district, Person record) {
        List<Post> current = posts.current(district, record.id());
        return !record.isRegistered()
                && !current.isEmpty()
                && current.stream().allMatch(post -> post.role() == Role.TEACHER);
    }

    /**
     * What the first has is the second's, and the first is erased; the LINE account of the first is
     * nobody's then. Call it within a transaction.
     */
    public void move(DistrictId district, Person from, Person to, Actor by) {
        posts.move(district, from.id(), to.id());
        consents.acceptedAt(district, from.id())
                .ifPresent(at -> consents.accepted(district, to.id(), at));
        data.forEach(each -> each.move(district, from.id(), to.id()));
        people.erase(district, from.id());
        attention.close(district, Attention.PERSON_TWICE, from.id().value());
        attention.close(district, Attention.PERSON_TWICE, to.id().value());
        audit.note(
                district,
                by,
                "people-merged",
                new Subject("person", to.id().value()),
                Map.of("from", from.id().value().toString()));
    }
}
