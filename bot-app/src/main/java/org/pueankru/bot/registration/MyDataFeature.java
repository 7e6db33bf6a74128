package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** What the service knows of somebody: seen, corrected, taken along, erased by themselves. */
@Component
@Order(330)
class MyDataFeature implements ChatFeature {
    private final Callers callers;
    private final MyData myData;
    private final NoticeSettings notices;
    private final MyDataWords words;
    private final Sayings sayings;

    MyDataFeature(
            Callers callers,
            MyData myData,
            NoticeSettings notices,
            MyDataWords words,
            Sayings sayings) {
        this.callers = callers;
        this.myData = myData;
        this.notices = notices;
        this.words = words;
        this.sayings = sayings;
    }

    @Override
    public String key() {
        return MyDataWords.KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(
                sayings.say("word.my-data"),
                sayings.say("word.erase"),
                sayings.say("word.notices"));
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command _, Input.Tapped _, Input.Back _ when turn.inGroup() ->
                    Optional.of(words.inGroup());
            case Input.Command(String word, _) ->
                    callers.of(turn).map(caller -> commanded(caller, word));
            case Input.Tapped(String data, _) ->
                    callers.of(turn).flatMap(caller -> tapped(turn, caller, data));
            case Input.Back _ -> callers.of(turn).map(caller -> back(turn, caller));
            case Input.Words(String text, _) -> typed(turn, text);
            case Input.Sent _, Input.Followed _, Input.Joined _, Input.Called _ -> Optional.empty();
        };
    }

    private Answer commanded(Caller caller, String word) {
        Person person = caller.person();
        if (person == null) {
            return words.nobody();
        }
        return word.equals(sayings.say("word.notices"))
                ? notices.show(caller, person)
                : myData.show(caller, person);
    }

    private Optional<Answer> tapped(Turn turn, Caller caller, String data) {
        Person person = caller.person();
        if (person == null) {
            // a second run of the turn that erased them hears the same
            return Optional.of(
                    MyData.erases(data) ? words.erased().forgettingEverything() : words.nobody());
        }
        return notices.tapped(caller, person, data)
                .or(() -> myData.tapped(caller, person, data, turn.at()));
    }

    /** From a step to what is known; from there out. */
    private Answer back(Turn turn, Caller caller) {
        Person person = caller.person();
        return person == null || MyDataWords.OVERVIEW.equals(turn.memory())
                ? words.left().forgetting()
                : myData.show(caller, person);
    }

    private Optional<Answer> typed(Turn turn, String text) {
        return MyDataWords.NAME.equals(turn.memory())
                ? callers.of(turn)
                        .flatMap(
                                caller ->
                                        Optional.ofNullable(caller.person())
                                                .map(
                                                        person ->
                                                                myData.renamed(
                                                                        caller, person, text)))
                : Optional.empty();
    }
}
