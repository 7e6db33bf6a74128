package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Namesakes;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.SamePerson;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a teacher who registers is on the school's list already, which an import made. Nobody
 * becomes so who registered from another account, or who is more than a teacher: that takes a code.
 */
@Component
class ListedTeacher {
    private final Namesakes namesakes;
    private final SamePerson samePerson;
    private final OnePerson onePerson;
    private final Schools schools;
    private final Attention attention;
    private final PostWords postWords;
    private final Sayings sayings;

    ListedTeacher(
            Namesakes namesakes,
            SamePerson samePerson,
            OnePerson onePerson,
            Schools schools,
            Attention attention,
            PostWords postWords,
            Sayings sayings) {
        this.namesakes = namesakes;
        this.samePerson = samePerson;
        this.onePerson = onePerson;
        this.schools = schools;
        this.attention = attention;
        this.postWords = postWords;
        this.sayings = sayings;
    }

    /** The only one of that name at the school, who may be the one who writes. */
    Optional<Person> record(Caller caller, Draft draft) {
        if (caller.person() != null || draft.code() != null) {
            return Optional.empty();
        }
        List<Person> named = named(caller, draft);
        return named.size() == 1
                ? named.stream()
                        .filter(each -> samePerson.mayBeTaken(caller.districtId(), each))
                        .findFirst()
                : Optional.empty();
    }

    private List<Person> named(Caller caller, Draft draft) {
        Person known = caller.person();
        String name = known == null ? draft.name() : known.name();
        if (name == null || draft.school() == null) {
            return List.of();
        }
        return namesakes.at(caller.districtId(), name, new School.Id(draft.school())).stream()
                .filter(each -> known == null || !each.id().equals(known.id()))
                .toList();
    }

    /** Asks whether they are that one; empty when there is none (any more). */
    Optional<Answer> question(Caller caller, Draft draft) {
        return record(caller, draft)
                .map(
                        person ->
                                sayings.answer(
                                        sayings.say("listed", school(caller, draft), person.name()),
                                        sayings.andTheWayOut(
                                                Stream.of(
                                                        sayings.tap(
                                                                "listed.yes",
                                                                RegisterTap.LISTED.data()),
                                                        sayings.tap(
                                                                "listed.no",
                                                                RegisterTap.NOT_LISTED.data())))));
    }

    private String school(Caller caller, Draft draft) {
        return Optional.ofNullable(draft.school())
                .flatMap(id -> schools.byId(caller.districtId(), new School.Id(id)))
                .map(postWords::school)
                .orElse("");
    }

    /**
     * The person behind the account from now on; staff are told when they may be there twice. Call
     * it within a transaction.
     *
     * @param theirs whether they say that the record is theirs
     * @return empty when somebody new has no name
     */
    Optional<Person> person(Caller caller, Draft draft, boolean theirs) {
        String name = draft.name();
        Optional<Person> record = theirs ? record(caller, draft) : Optional.empty();
        if (record.isPresent() && name != null) {
            return Optional.of(onePerson.listed(caller, name, record.get()));
        }
        boolean twice = !isThere(caller, draft) && !named(caller, draft).isEmpty();
        Optional<Person> person = onePerson.of(caller, name, null);
        person.filter(_ -> twice)
                .ifPresent(
                        each ->
                                attention.tell(
                                        caller.districtId(),
                                        Attention.PERSON_TWICE,
                                        new Subject("person", each.id().value())));
        return person;
    }

    private static boolean isThere(Caller caller, Draft draft) {
        return draft.school() != null
                && caller.standing(Role.TEACHER, new Place.AtSchool(new School.Id(draft.school())))
                        .isPresent();
    }
}
