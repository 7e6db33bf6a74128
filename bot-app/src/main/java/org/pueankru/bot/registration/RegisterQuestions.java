package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.registration.Draft.Step;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.UUID;

/** Asks what a step of registering asks, and remembers that it was asked. */
@Component
class RegisterQuestions {
    private final RegisterWords words;
    private final InvitedStep invited;
    private final SuggestedName suggestedName;
    private final ListedTeacher listed;
    private final DraftMemory memory;

    RegisterQuestions(
            RegisterWords words,
            InvitedStep invited,
            SuggestedName suggestedName,
            ListedTeacher listed,
            DraftMemory memory) {
        this.words = words;
        this.invited = invited;
        this.suggestedName = suggestedName;
        this.listed = listed;
        this.memory = memory;
    }

    /** The question of the draft's step. */
    Answer ask(Caller caller, Draft draft, Instant at) {
        return switch (draft.step()) {
            case NOTICE -> memory.noting(words.notice(caller, false), draft);
            case ROLE -> memory.noting(words.whichRole(), draft);
            case CODE -> memory.noting(words.whichCode(), draft);
            case SCHOOL -> memory.noting(words.whichSchool(), draft);
            case NAME -> memory.noting(words.whichName(suggestedName.of(caller)), draft);
            case CONFIRM -> askToConfirm(caller, draft, at);
            case LISTED ->
                    listed.question(caller, draft)
                            .map(question -> memory.noting(question, draft))
                            .orElseGet(() -> askToConfirm(caller, draft.to(Step.CONFIRM), at));
        };
    }

    /** The name, unless it is known; then whether all is right. */
    Answer askName(Caller caller, Draft draft, Instant at) {
        boolean known =
                caller.person() != null
                        || draft.name() != null
                        || invited.person(caller, draft, at).isPresent();
        return ask(caller, draft.to(known ? Step.CONFIRM : Step.NAME), at);
    }

    /** Whether the name is theirs to tell: not when the directory or a code has it. */
    boolean mayRename(Caller caller, Draft draft, Instant at) {
        return caller.person() == null && invited.person(caller, draft, at).isEmpty();
    }

    /** Says of the code that it is good for nothing, and asks for another. */
    Answer askAnotherCode(Draft draft) {
        return memory.noting(words.noGoodCode(), draft.withCode(null).to(Step.CODE));
    }

    /** Says until when no code is looked at. */
    Answer askToWait(Draft draft, Instant until) {
        return memory.noting(words.waitWithCodes(until), draft.withCode(null).to(Step.CODE));
    }

    private Answer askToConfirm(Caller caller, Draft draft, Instant at) {
        if (draft.code() != null) {
            return invited.confirm(caller, draft, at)
                    .map(answer -> memory.noting(answer, draft))
                    .orElseGet(() -> askAnotherCode(draft));
        }
        UUID school = draft.school();
        return school == null
                ? ask(caller, draft.to(Step.SCHOOL), at)
                : memory.noting(invited.confirmTeacher(caller, draft, school), draft);
    }

    /** The question before the draft's; before the first one there is the way out. */
    Answer askBefore(Caller caller, Draft draft, Instant at) {
        Step place = draft.code() == null ? Step.SCHOOL : Step.CODE;
        return switch (draft.step()) {
            case NOTICE -> words.refused(caller).forgetting();
            case ROLE ->
                    caller.isKnown()
                            ? words.known(caller).forgetting()
                            : ask(caller, Draft.at(Step.NOTICE), at);
            case CODE -> ask(caller, draft.to(Step.ROLE), at);
            case SCHOOL ->
                    draft.leaving() == null
                            ? ask(caller, draft.to(Step.ROLE), at)
                            : words.known(caller).forgetting();
            case NAME -> ask(caller, draft.to(place), at);
            case CONFIRM -> ask(caller, draft.to(draft.name() == null ? place : Step.NAME), at);
            case LISTED -> ask(caller, draft.to(Step.CONFIRM), at);
        };
    }
}
