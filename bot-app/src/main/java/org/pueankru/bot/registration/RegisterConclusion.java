package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.registration.Draft.Step;
import org.pueankru.bot.registration.Registrar.Outcome;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** Has a draft that was confirmed written down, and says what came of it. */
@Component
class RegisterConclusion {
    private final Registrar registrar;
    private final InvitedStep invited;
    private final ListedTeacher listed;
    private final RegisterQuestions questions;
    private final RegisterWords words;
    private final DraftMemory memory;

    RegisterConclusion(
            Registrar registrar,
            InvitedStep invited,
            ListedTeacher listed,
            RegisterQuestions questions,
            RegisterWords words,
            DraftMemory memory) {
        this.registrar = registrar;
        this.invited = invited;
        this.listed = listed;
        this.questions = questions;
        this.words = words;
        this.memory = memory;
    }

    /** A button of an earlier step only asks again what is asked now. */
    Answer of(Caller caller, Draft draft, Instant at) {
        if (draft.step() != Step.CONFIRM) {
            return questions.ask(caller, draft, at);
        }
        if (draft.code() != null) {
            return told(caller, draft, invited(caller, draft, at), at);
        }
        return listed.record(caller, draft).isPresent()
                ? questions.ask(caller, draft.to(Step.LISTED), at)
                : told(caller, draft, registrar.teacher(caller, draft, false), at);
    }

    /**
     * They said whether they are the one whom the office has at the school.
     *
     * @param theirs whether the record is theirs
     */
    Answer listed(Caller caller, Draft draft, boolean theirs, Instant at) {
        return draft.step() == Step.LISTED
                ? told(caller, draft, registrar.teacher(caller, draft, theirs), at)
                : questions.ask(caller, draft, at);
    }

    private Answer told(Caller caller, Draft draft, Outcome outcome, Instant at) {
        return switch (outcome) {
            case Outcome.Done(var post) -> words.done(caller, post).forgetting();
            case Outcome.NoGood _ -> questions.askAnotherCode(draft);
            case Outcome.Wait(Instant until) -> questions.askToWait(draft, until);
            case Outcome.NoSchool _ -> memory.noting(words.schoolClosed(), draft.to(Step.SCHOOL));
            case Outcome.NoConsent _ -> questions.ask(caller, draft.to(Step.NOTICE), at);
            case Outcome.NoName _ -> questions.ask(caller, draft.to(Step.NAME), at);
        };
    }

    private Outcome invited(Caller caller, Draft draft, Instant at) {
        return invited.opened(caller, draft)
                .map(code -> registrar.invited(caller, draft, code, at))
                .orElseGet(Outcome.NoGood::new);
    }
}
