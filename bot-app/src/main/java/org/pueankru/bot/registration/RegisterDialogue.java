package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.registration.Draft.Step;
import org.pueankru.bot.registration.Registrar.Outcome;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The steps of registering: what follows on what, and what is remembered. */
@Component
class RegisterDialogue {
    private static final int CHOICES = 10;
    private static final Set<String> YES =
            Set.of("ใช่", "ถูกต้อง", "ถูก", "ยืนยัน", "ตกลง", "ยอมรับ", "โอเค", "ok", "OK", "Ok");

    private final RegisterWords words;
    private final InvitedStep invited;
    private final Registrar registrar;
    private final Schools schools;
    private final Sayings sayings;
    private final JsonMapper json;

    RegisterDialogue(
            RegisterWords words,
            InvitedStep invited,
            Registrar registrar,
            Schools schools,
            Sayings sayings,
            JsonMapper json) {
        this.words = words;
        this.invited = invited;
        this.registrar = registrar;
        this.schools = schools;
        this.sayings = sayings;
        this.json = json;
    }

    /** A plain yes, which would be small talk elsewhere. */
    static Set<String> yes() {
        return YES;
    }

    /** What is remembered; empty when nothing is, or not any more. */
    Optional<Draft> draft(Turn turn) {
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

    Answer begin(Caller caller, String more, Instant at) {
        boolean withCode = InviteCode.isMeant(more);
        if (!caller.isKnown()) {
            Draft draft = Draft.at(Step.NOTICE);
            return show(caller, withCode ? draft.withCode(invited.seal(caller, more)) : draft, at);
        }
        return withCode ? coded(caller, Draft.at(Step.CODE), more, at) : known(caller);
    }

    private Answer known(Caller caller) {
        var person = caller.person();
        return words.known(caller, person == null ? "" : person.name()).forgetting();
    }

    Answer tapped(Caller caller, Optional<Draft> running, RegisterTap.Read tap, Instant at) {
        if (tap.tap() == RegisterTap.NO) {
            return words.refused().forgetting();
        }
        Optional<Draft> draft =
                running.or(
                        () ->
                                caller.isKnown()
                                        ? Optional.of(Draft.at(Step.ROLE))
                                        : Optional.empty());
        if (draft.isEmpty()) {
            return remembering(words.notice(caller, true), Draft.at(Step.NOTICE));
        }
        boolean mayTell = caller.isKnown() || draft.get().acceptedAt() != null;
        if (!mayTell && tap.tap() != RegisterTap.YES) {
            return show(caller, draft.get().to(Step.NOTICE), at);
        }
        return tapped(caller, draft.get(), tap, at);
    }

    private Answer tapped(Caller caller, Draft draft, RegisterTap.Read tap, Instant at) {
        UUID id = tap.id();
        return switch (tap.tap()) {
            case YES -> accept(caller, draft, at);
            case NO -> words.refused().forgetting();
            case ROLE ->
                    show(
                            caller,
                            draft.withCode(null)
                                    .to(
                                            Role.TEACHER.code().equals(tap.about())
                                                    ? Step.SCHOOL
                                                    : Step.CODE),
                            at);
            case SCHOOL ->
                    id == null
                            ? show(caller, draft.to(Step.SCHOOL), at)
                            : named(caller, draft.withSchool(id), at);
            case OTHER_SCHOOL -> remembering(words.noSuchSchool(), draft.to(Step.SCHOOL));
            case RENAME -> show(caller, draft.to(Step.NAME), at);
            case CONFIRM -> confirm(caller, draft, at);
            case ADD -> show(caller, draft.anew(Step.ROLE), at);
            case MOVE ->
                    show(
                            caller,
                            id == null
                                    ? draft.anew(Step.SCHOOL)
                                    : draft.anew(Step.SCHOOL).leaving(id),
                            at);
        };
    }

    /** Accepting twice shows again where the person is. */
    private Answer accept(Caller caller, Draft draft, Instant at) {
        if (draft.step() != Step.NOTICE) {
            return show(caller, draft, at);
        }
        Draft accepted = draft.accepted(at);
        if (caller.person() != null && draft.code() == null) {
            registrar.accepted(caller, at);
            return known(caller);
        }
        return invited.opened(caller, accepted)
                .map(code -> coded(caller, accepted, code, at))
                .orElseGet(() -> show(caller, accepted.withCode(null).to(Step.ROLE), at));
    }

    /** Empty when this is rather a question for somebody else. */
    Optional<Answer> typed(Caller caller, Draft running, String text, Instant at) {
        boolean mayTell = caller.isKnown() || running.acceptedAt() != null;
        Draft draft = mayTell ? running : running.to(Step.NOTICE);
        return switch (draft.step()) {
            case NOTICE ->
                    YES.contains(PlainWords.of(text))
                            ? Optional.of(accept(caller, draft, at))
                            : PlainWords.of(text).equals(sayings.say("notice.no"))
                                    ? Optional.of(words.refused().forgetting())
                                    : Optional.empty();
            case ROLE ->
                    InviteCode.isMeant(text)
                            ? Optional.of(coded(caller, draft, text, at))
                            : TypedRole.read(text)
                                    .map(
                                            role ->
                                                    tapped(
                                                            caller,
                                                            draft,
                                                            new RegisterTap.Read(
                                                                    RegisterTap.ROLE, role.code()),
                                                            at));
            case CODE ->
                    Optional.of(
                            InviteCode.isMeant(text)
                                    ? coded(caller, draft, text, at)
                                    : remembering(words.notACode(), draft));
            case SCHOOL -> Optional.of(schoolTyped(caller, draft, text, at));
            case NAME ->
                    Optional.of(
                            TypedName.read(text)
                                    .map(name -> named(caller, draft.withName(name), at))
                                    .orElseGet(() -> remembering(words.notAName(), draft)));
            case CONFIRM ->
                    YES.contains(PlainWords.of(text))
                            ? Optional.of(confirm(caller, draft, at))
                            : Optional.empty();
        };
    }

    private Answer schoolTyped(Caller caller, Draft draft, String text, Instant at) {
        List<School> open = schools.open(caller.districtId());
        List<School> found = SchoolFinder.find(open, text, CHOICES + 1);
        if (found.isEmpty()) {
            return remembering(open.isEmpty() ? words.noSchools() : words.noSuchSchool(), draft);
        }
        if (found.size() == 1) {
            return named(caller, draft.withSchool(found.getFirst().id().value()), at);
        }
        return remembering(
                words.chooseSchool(
                        found.subList(0, Math.min(CHOICES, found.size())), found.size() > CHOICES),
                draft);
    }

    private Answer coded(Caller caller, Draft draft, String typed, Instant at) {
        return switch (invited.look(caller, typed, at)) {
            case InvitedStep.Seen.Good good ->
                    named(caller, draft.withCode(invited.seal(caller, typed)), at);
            case InvitedStep.Seen.Already _ -> known(caller);
            case InvitedStep.Seen.NoGood _ ->
                    remembering(words.noGoodCode(), draft.withCode(null).to(Step.CODE));
            case InvitedStep.Seen.Wait(Instant until) ->
                    remembering(words.waitWithCodes(until), draft.withCode(null).to(Step.CODE));
        };
    }

    /** Asks for the name, unless it is known. */
    private Answer named(Caller caller, Draft draft, Instant at) {
        boolean known =
                caller.person() != null
                        || draft.name() != null
                        || invited.person(caller, draft, at).isPresent();
        return show(caller, draft.to(known ? Step.CONFIRM : Step.NAME), at);
    }

    Answer back(Caller caller, Draft draft, Instant at) {
        boolean asTeacher = draft.code() == null;
        return switch (draft.step()) {
            case NOTICE -> words.refused().forgetting();
            case ROLE -> caller.isKnown() ? known(caller) : show(caller, Draft.at(Step.NOTICE), at);
            case CODE -> show(caller, draft.to(Step.ROLE), at);
            case SCHOOL ->
                    draft.leaving() == null ? show(caller, draft.to(Step.ROLE), at) : known(caller);
            case NAME -> show(caller, draft.to(asTeacher ? Step.SCHOOL : Step.CODE), at);
            case CONFIRM ->
                    show(
                            caller,
                            draft.name() != null
                                    ? draft.to(Step.NAME)
                                    : draft.to(asTeacher ? Step.SCHOOL : Step.CODE),
                            at);
        };
    }

    private Answer show(Caller caller, Draft draft, Instant at) {
        return switch (draft.step()) {
            case NOTICE -> remembering(words.notice(caller, false), draft);
            case ROLE -> remembering(words.whichRole(), draft);
            case CODE -> remembering(words.whichCode(), draft);
            case SCHOOL -> remembering(words.whichSchool(), draft);
            case NAME -> remembering(words.whichName(), draft);
            case CONFIRM -> askToConfirm(caller, draft, at);
        };
    }

    private Answer askToConfirm(Caller caller, Draft draft, Instant at) {
        if (draft.code() != null) {
            return invited.confirm(caller, draft, at)
                    .map(answer -> remembering(answer, draft))
                    .orElseGet(
                            () ->
                                    remembering(
                                            words.noGoodCode(),
                                            draft.withCode(null).to(Step.CODE)));
        }
        UUID school = draft.school();
        return school == null
                ? show(caller, draft.to(Step.SCHOOL), at)
                : remembering(invited.confirmTeacher(caller, draft, school), draft);
    }

    private Answer confirm(Caller caller, Draft draft, Instant at) {
        if (draft.step() != Step.CONFIRM) {
            return show(caller, draft, at);
        }
        Outcome outcome =
                draft.code() == null
                        ? registrar.teacher(caller, draft)
                        : invited.opened(caller, draft)
                                .map(code -> registrar.invited(caller, draft, code, at))
                                .orElseGet(Outcome.NoGood::new);
        return switch (outcome) {
            case Outcome.Done(var post) -> words.done(caller, post).forgetting();
            case Outcome.NoGood _ ->
                    remembering(words.noGoodCode(), draft.withCode(null).to(Step.CODE));
            case Outcome.Wait(Instant until) ->
                    remembering(words.waitWithCodes(until), draft.withCode(null).to(Step.CODE));
            case Outcome.NoSchool _ -> remembering(words.schoolClosed(), draft.to(Step.SCHOOL));
            case Outcome.NoConsent _ -> show(caller, draft.to(Step.NOTICE), at);
            case Outcome.NoName _ -> show(caller, draft.to(Step.NAME), at);
        };
    }

    private Answer remembering(Answer answer, Draft draft) {
        return answer.remembering(json.writeValueAsString(draft));
    }
}
