package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.NoticeChoices;
import org.pueankru.bot.directory.NoticeChoices.Kind;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.TellingWhatOneTeaches;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which kinds of notice somebody wants. */
@Component
class NoticeSettings {
    static final String WORD = "notices";

    private static final String MUTE = "mute";
    private static final String UNMUTE = "unmute";

    private final NoticeChoices choices;
    private final Sayings sayings;
    private final ObjectProvider<TellingWhatOneTeaches> teaching;

    NoticeSettings(
            NoticeChoices choices,
            Sayings sayings,
            ObjectProvider<TellingWhatOneTeaches> teaching) {
        this.choices = choices;
        this.sayings = sayings;
        this.teaching = teaching;
    }

    Answer show(Caller caller, Person person) {
        Set<Kind> muted = choices.muted(caller.districtId(), person.id());
        String lines =
                Arrays.stream(Kind.values())
                        .map(kind -> line(caller, person, kind, muted.contains(kind)))
                        .collect(Collectors.joining("\n"));
        return sayings.answer(
                        sayings.say("notices", lines),
                        sayings.andTheWayOut(
                                Stream.concat(
                                        Arrays.stream(Kind.values())
                                                .map(kind -> tap(kind, muted.contains(kind))),
                                        teaching.stream().map(TellingWhatOneTeaches::button))))
                .remembering(WORD);
    }

    private String line(Caller caller, Person person, Kind kind, boolean muted) {
        String line = sayings.say(muted ? "notices.off" : "notices.on", name(kind));
        return switch (kind) {
            case NEWS, CONTESTS, MEETINGS -> line;
            case NEW_MEDIA -> line + " " + taught(caller, person);
        };
    }

    private String taught(Caller caller, Person person) {
        return teaching.stream()
                .map(way -> way.told(caller.districtId(), person.id()))
                .filter(told -> !told.isEmpty())
                .findFirst()
                .map(told -> sayings.say("notices.taught", told))
                .orElseGet(() -> sayings.say("notices.not-taught"));
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
