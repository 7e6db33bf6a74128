package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.NoticeChoices;
import org.pueankru.bot.directory.NoticeChoices.Kind;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which kinds of notice somebody wants. */
@Component
class NoticeSettings {
    static final String WORD = "notices";

    private static final String MUTE = "mute";
    private static final String UNMUTE = "unmute";

    private final NoticeChoices choices;
    private final Sayings sayings;

    NoticeSettings(NoticeChoices choices, Sayings sayings) {
        this.choices = choices;
        this.sayings = sayings;
    }

    Answer show(Caller caller, Person person) {
        Set<Kind> muted = choices.muted(caller.districtId(), person.id());
        String lines =
                Arrays.stream(Kind.values())
                        .map(kind -> line(kind, muted.contains(kind)))
                        .collect(Collectors.joining("\n"));
        return sayings.answer(
                        sayings.say("notices", lines),
                        sayings.andTheWayOut(
                                Arrays.stream(Kind.values())
                                        .map(kind -> tap(kind, muted.contains(kind)))))
                .remembering(WORD);
    }

    private String line(Kind kind, boolean muted) {
        return sayings.say(muted ? "notices.off" : "notices.on", name(kind));
    }

    private QuickReply tap(Kind kind, boolean muted) {
        return sayings.choice(
                sayings.say(muted ? "notices.turn-on" : "notices.turn-off", name(kind)),
                MyDataWords.KEY + ":" + (muted ? UNMUTE : MUTE) + "|" + kind.code());
    }

    private String name(Kind kind) {
        return sayings.say("notices.kind." + kind.code());
    }

    /** The muted kinds as people call them; empty when there is none. */
    String muted(Caller caller, Person person) {
        return choices.muted(caller.districtId(), person.id()).stream()
                .map(this::name)
                .collect(Collectors.joining(" · "));
    }

    Optional<Answer> tapped(Caller caller, Person person, String data) {
        if (data.equals(WORD)) {
            return Optional.of(show(caller, person));
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> data.endsWith("|" + kind.code()))
                .findFirst()
                .filter(kind -> change(caller, person, kind, data))
                .map(_ -> show(caller, person));
    }

    private boolean change(Caller caller, Person person, Kind kind, String data) {
        if (data.startsWith(MUTE + "|")) {
            choices.mute(caller.districtId(), person.id(), kind);
            return true;
        }
        if (data.startsWith(UNMUTE + "|")) {
            choices.unmute(caller.districtId(), person.id(), kind);
            return true;
        }
        return false;
    }
}
