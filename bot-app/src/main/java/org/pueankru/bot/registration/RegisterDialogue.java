package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.registration.Draft.Step;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What follows on what in registering, whatever somebody taps or types. */
@Component
class RegisterDialogue {
    private static final int CHOICES = 10;
    private static final Set<String> YES =
            Set.of("ใช่", "ถูกต้อง", "ถูก", "ยืนยัน", "ตกลง", "ยอมรับ", "โอเค", "ok", "OK", "Ok");

    private static final Set<String> NO =
            Set.of("ไม่ใช่", "ไม่ถูกต้อง", "ไม่ถูก", "ผิด", "แก้", "แก้ชื่อ", "ไม่");

    private final RegisterWords words;
    private final RegisterQuestions questions;
    private final RegisterConclusion conclusion;
    private final InvitedStep invited;
    private final Registrar registrar;
    private final Schools schools;
    private final Sayings sayings;
    private final DraftMemory memory;

    RegisterDialogue(
            RegisterWords words,
            RegisterQuestions questions,
            RegisterConclusion conclusion,
            InvitedStep invited,
            Registrar registrar,
            Schools schools,
            Sayings sayings,
            DraftMemory memory) {
        this.words = words;
        this.questions = questions;
        this.conclusion = conclusion;
        this.invited = invited;
        this.registrar = registrar;
        this.schools = schools;
        this.sayings = sayings;
        this.memory = memory;
    }

    /** A plain yes, which would be small talk elsewhere. */
    static Set<String> yes() {
        return YES;
    }

    Answer begin(Caller caller, String more, Instant at) {
        boolean withCode = InviteCode.isMeant(more);
        if (!caller.isKnown()) {
            Draft draft = Draft.at(Step.NOTICE);
            return questions.ask(
                    caller, withCode ? draft.withCode(invited.seal(caller, more)) : draft, at);
        }
        return withCode
                ? coded(caller, Draft.at(Step.CODE), more, at)
                : words.known(caller).forgetting();
    }

    Answer tapped(Caller caller, Optional<Draft> running, RegisterTap.Read tap, Instant at) {
        if (tap.tap() == RegisterTap.NO) {
            return words.refused(caller).forgetting();
        }
        Optional<Draft> draft =
                running.or(
                        () ->
                                caller.isKnown()
                                        ? Optional.of(Draft.at(Step.ROLE))
                                        : Optional.empty());
        if (draft.isEmpty()) {
            return memory.noting(words.notice(caller, true), Draft.at(Step.NOTICE));
        }
        boolean mayTell = caller.isKnown() || draft.get().acceptedAt() != null;
        if (!mayTell && tap.tap() != RegisterTap.YES) {
            return questions.ask(caller, draft.get().to(Step.NOTICE), at);
        }
        return tapped(caller, draft.get(), tap, at);
    }

    private Answer tapped(Caller caller, Draft draft, RegisterTap.Read tap, Instant at) {
        UUID id = tap.id();
        return switch (tap.tap()) {
            case YES -> accept(caller, draft, at);
            case NO -> words.refused(caller).forgetting();
            case ROLE -> role(caller, draft, tap.about(), at);
            case SCHOOL -> schoolTapped(caller, draft, id, at);
            case OTHER_SCHOOL -> memory.noting(words.noSuchSchool(), draft.to(Step.SCHOOL));
            case RENAME ->
                    questions.ask(
                            caller, caller.person() == null ? draft.to(Step.NAME) : draft, at);
            case CONFIRM -> conclusion.of(caller, draft, at);
            case LISTED -> conclusion.listed(caller, draft, true, at);
            case NOT_LISTED -> conclusion.listed(caller, draft, false, at);
            case ADD -> questions.ask(caller, draft.anew(Step.ROLE), at);
            case MOVE -> {
                Draft moving = draft.anew(Step.SCHOOL);
                yield questions.ask(caller, id == null ? moving : moving.leaving(id), at);
            }
        };
    }

    /** A button of long ago may name a school that has closed since. */
    private Answer schoolTapped(Caller caller, Draft draft, @Nullable UUID id, Instant at) {
        if (id == null) {
            return questions.ask(caller, draft.to(Step.SCHOOL), at);
        }
        return registrar.openSchool(caller, id).isPresent()
                ? questions.askName(caller, draft.withSchool(id), at)
                : memory.noting(words.schoolClosed(), draft.to(Step.SCHOOL));
    }

    private Answer role(Caller caller, Draft draft, String code, Instant at) {
        boolean teacher = Role.TEACHER.code().equals(code);
        return questions.ask(
                caller, draft.withCode(null).to(teacher ? Step.SCHOOL : Step.CODE), at);
    }

    /** Accepting twice shows again where the person is. */
    private Answer accept(Caller caller, Draft draft, Instant at) {
        if (draft.step() != Step.NOTICE) {
            return questions.ask(caller, draft, at);
        }
        Draft accepted = draft.accepted(at);
        if (caller.person() != null && draft.code() == null) {
            registrar.accepted(caller, at);
            return words.known(caller).forgetting();
        }
        return invited.opened(caller, accepted)
                .map(code -> coded(caller, accepted, code, at))
                .orElseGet(() -> questions.ask(caller, accepted.withCode(null).to(Step.ROLE), at));
    }

    /** Empty when this is rather a question for somebody else. */
    Optional<Answer> typed(Caller caller, Draft running, String text, Instant at) {
        boolean mayTell = caller.isKnown() || running.acceptedAt() != null;
        Draft draft = mayTell ? running : running.to(Step.NOTICE);
        return switch (draft.step()) {
            case NOTICE -> noticeAnswered(caller, draft, PlainWords.of(text), at);
            case ROLE ->
                    InviteCode.isMeant(text)
                            ? Optional.of(coded(caller, draft, text, at))
                            : TypedRole.read(text)
                                    .map(role -> role(caller, draft, role.code(), at));
            case CODE ->
                    Optional.of(
                            InviteCode.isMeant(text)
                                    ? coded(caller, draft, text, at)
                                    : memory.noting(words.notACode(), draft));
            case SCHOOL -> Optional.of(schoolTyped(caller, draft, text, at));
            case NAME -> Optional.of(nameTyped(caller, draft, text, at));
            case CONFIRM -> confirmTyped(caller, draft, text, at);
            case LISTED -> listedTyped(caller, draft, PlainWords.of(text), at);
        };
    }

    Answer back(Caller caller, Draft draft, Instant at) {
        return questions.askBefore(caller, draft, at);
    }

    private Optional<Answer> noticeAnswered(Caller caller, Draft draft, String said, Instant at) {
        if (YES.contains(said)) {
            return Optional.of(accept(caller, draft, at));
        }
        return said.equals(sayings.say("notice.no"))
                ? Optional.of(words.refused(caller).forgetting())
                : Optional.empty();
    }

    /** A name behind the question whether all is right is the right one. */
    private Optional<Answer> confirmTyped(Caller caller, Draft draft, String text, Instant at) {
        String said = PlainWords.of(text);
        if (YES.contains(said)) {
            return Optional.of(conclusion.of(caller, draft, at));
        }
        if (!questions.mayRename(caller, draft, at)) {
            return Optional.empty();
        }
        return NO.contains(said)
                ? Optional.of(questions.ask(caller, draft.to(Step.NAME), at))
                : TypedName.corrected(text)
                        .map(name -> questions.askName(caller, draft.withName(name), at));
    }

    private Optional<Answer> listedTyped(Caller caller, Draft draft, String said, Instant at) {
        return YES.contains(said) || NO.contains(said)
                ? Optional.of(conclusion.listed(caller, draft, YES.contains(said), at))
                : Optional.empty();
    }

    private Answer nameTyped(Caller caller, Draft draft, String text, Instant at) {
        return TypedName.read(text)
                .map(name -> questions.askName(caller, draft.withName(name), at))
                .orElseGet(() -> memory.noting(words.notAName(), draft));
    }

    private Answer schoolTyped(Caller caller, Draft draft, String text, Instant at) {
        List<School> open = schools.open(caller.districtId());
        List<School> found = SchoolFinder.find(open, text, CHOICES + 1);
        if (found.isEmpty()) {
            return memory.noting(open.isEmpty() ? words.noSchools() : words.noSuchSchool(), draft);
        }
        if (found.size() == 1) {
            return questions.askName(caller, draft.withSchool(found.getFirst().id().value()), at);
        }
        return memory.noting(
                words.chooseSchool(
                        found.subList(0, Math.min(CHOICES, found.size())), found.size() > CHOICES),
                draft);
    }

    private Answer coded(Caller caller, Draft draft, String typed, Instant at) {
        return switch (invited.look(caller, typed, at)) {
            case InvitedStep.Seen.Good _ ->
                    questions.askName(caller, draft.withCode(invited.seal(caller, typed)), at);
            case InvitedStep.Seen.Already _ -> words.known(caller).forgetting();
            case InvitedStep.Seen.NoGood _ -> questions.askAnotherCode(draft);
            case InvitedStep.Seen.Wait(Instant until) -> questions.askToWait(draft, until);
        };
    }
}
