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
    private final RegisterQuestions questions;
    private final RegisterWords words;
    private final DraftMemory memory;

    RegisterConclusion(
            Registrar registrar,
            InvitedStep invited,
            RegisterQuestions questions,
            RegisterWords words,
            DraftMemory memory) {
        this.registrar = registrar;
        this.invited = invited;
        this.questions = questions;
        this.words = words;
        this.memory = memory;
    }

    /** A button of an earlier step only asks again what is asked now. */
    Answer of(Caller caller, Draft draft, Instant at) {
        if (draft.step() != Step.CONFIRM) {
            return questions.ask(caller, draft, at);
        }
        return switch (write(caller, draft, at)) {
            case Outcome.Done(var post) -> words.done(caller, post).forgetting();
            case Outcome.NoGood _ -> questions.askAnotherCode(draft);
            case Outcome.Wait(Instant until) -> questions.askToWait(draft, until);
            case Outcome.NoSchool _ -> memory.noting(words.schoolClosed(), draft.to(Step.SCHOOL));
            case Outcome.NoConsent _ -> questions.ask(caller, draft.to(Step.NOTICE), at);
            case Outcome.NoName _ -> questions.ask(caller, draft.to(Step.NAME), at);
        };
    }

    private Outcome write(Caller caller, Draft draft, Instant at) {
        return draft.code() == null
                ? registrar.teacher(caller, draft)
                : invited.opened(caller, draft)
                        .map(code -> registrar.invited(caller, draft, code, at))
                        .orElseGet(Outcome.NoGood::new);
    }
}
