package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be tapped at an announcement. */
@Component
class NoticeButtons {
    /** What is opened in LINE's own browser downloads nothing; this opens the phone's. */
    private static final String IN_THE_PHONES_BROWSER = "?openExternalBrowser=1";

    private final NoticeWords words;
    private final ServiceSettings settings;

    NoticeButtons(NoticeWords words, ServiceSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    /** Those that answer what is asked. */
    List<Button> answers(Notice.Id id, Content.Asks asks) {
        return switch (asks) {
            case NOTHING -> List.of();
            case SEEN -> List.of(answer(id, Answers.Answer.SEEN));
            case COMING ->
                    List.of(
                            answer(id, Answers.Answer.COMING),
                            answer(id, Answers.Answer.NOT_COMING));
            case SAFE ->
                    List.of(answer(id, Answers.Answer.SAFE), answer(id, Answers.Answer.NEED_HELP));
            case REPORT -> ReportButton.all().map(button -> button.of(id, words)).toList();
        };
    }

    private Button answer(Notice.Id id, Answers.Answer answer) {
        String label = words.say("answer." + answer.code());
        return new Button(
                label,
                new Tap.Choose(NoticesFeature.KEY + ":" + answer.code() + ":" + id.value(), label),
                Weight.CHOICE);
    }

    /** For whoever has a place: the calendar, and giving the place back. */
    List<Button> ofPlace(Notice meeting) {
        List<Button> buttons = new ArrayList<>();
        calendar(meeting.id(), meeting.content(), Weight.PRIMARY).ifPresent(buttons::add);
        buttons.add(answer(meeting.id(), Answers.Answer.NOT_COMING));
        return buttons;
    }

    /** Puts it into the phone's calendar; empty without a time, or without an address of ours. */
    Optional<Button> calendar(Notice.Id id, Content content, Weight weight) {
        return Optional.ofNullable(calendarFile(id, content))
                .map(file -> new Button(words.say("calendar"), new Tap.Open(file), weight));
    }

    List<QuickReply> calendar(Notice meeting) {
        URI file = calendarFile(meeting.id(), meeting.content());
        return file == null
                ? List.of()
                : List.of(new QuickReply(words.say("calendar"), new Tap.Open(file)));
    }

    private @Nullable URI calendarFile(Notice.Id id, Content content) {
        URI home = settings.publicUrl();
        return home == null || content.from() == null
                ? null
                : home.resolve(CalendarFiles.PATH + id.value() + ".ics" + IN_THE_PHONES_BROWSER);
    }

    /**
     * For groups of several schools, where a tap says nothing of one: opens 1:1.
     *
     * @param chat with the text prepared
     */
    Button inPrivate(URI chat) {
        return new Button(words.say("in-private"), new Tap.Open(chat), Weight.PRIMARY);
    }
}
