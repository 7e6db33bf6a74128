package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Fact;
import org.pueankru.bot.messaging.OutgoingMessage.Tone;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeMessages;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.notices.SchoolLinks;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes what LINE shows of reminders; days are counted from the day on which they are made. */
@Component
class ReminderMessages {
    /** A message that names more is read by nobody. */
    private static final int NAMED = 30;

    private final NoticeMessages notices;
    private final RoundWords words;
    private final ThaiDates dates;
    private final ServiceSettings settings;

    ReminderMessages(
            NoticeMessages notices, RoundWords words, ThaiDates dates, ServiceSettings settings) {
        this.notices = notices;
        this.words = words;
        this.dates = dates;
        this.settings = settings;
    }

    /**
     * To a school, or to people who speak for it.
     *
     * @param missing that school, or those of several that have not answered: whoever directs two
     *     has to know of which it is
     * @param said what it said so far: who asked for something is not told that nothing came
     */
    List<OutgoingMessage> toSchool(
            Notice notice,
            List<SchoolLinks.Named> missing,
            LocalDate today,
            LocalDate due,
            SchoolReport.Asked said) {
        Content content = SchoolLinks.of(notice.content(), missing);
        String schools =
                missing.stream().map(SchoolLinks.Named::name).collect(Collectors.joining(" และ "));
        List<String> text =
                content.asks() == Content.Asks.REPORT
                        ? pleaseReport(schools, said, due)
                        : List.of(words.say("please-answer", schools));
        return bulletin(
                notice, today, due, text, notices.buttons(notice.id(), content, Reader.COUNTED));
    }

    private List<String> pleaseReport(String schools, SchoolReport.Asked said, LocalDate due) {
        if (!said.help() && said.days() == null) {
            return List.of(words.say("please", schools));
        }
        List<String> text = new ArrayList<>();
        if (said.help()) {
            text.add(words.say("please.help", schools));
        }
        if (said.days() != null) {
            text.add(words.say("please.more-time", said.days()));
        }
        text.add(words.say("please.still", dates.day(due)));
        return text;
    }

    /**
     * To a group of several schools.
     *
     * @param inPrivate opens the chat in which directors answer; null = nobody knows its address
     */
    List<OutgoingMessage> toCrowd(
            Notice notice,
            List<String> missing,
            LocalDate today,
            LocalDate due,
            @Nullable URI inPrivate) {
        Content content = SchoolLinks.of(notice.content(), List.of());
        Content.Round round = content.round();
        boolean named = round == null || round.names();
        List<String> text = new ArrayList<>();
        text.add(words.say(named ? "missing.named" : "missing", missing.size()));
        if (named) {
            text.addAll(names(missing));
        }
        text.add(words.say("missing.please"));
        return bulletin(
                notice,
                today,
                due,
                text,
                notices.buttons(notice.id(), content, Reader.CROWD, inPrivate));
    }

    /** To those who help or look after the schools. */
    List<OutgoingMessage> toKeepers(
            Notice notice, Step.Kind kind, List<String> missing, LocalDate today, LocalDate due) {
        List<String> text = new ArrayList<>();
        text.add(words.say("up." + kind.code(), missing.size()));
        text.addAll(names(missing));
        URI home = settings.publicUrl();
        List<Button> buttons =
                kind != Step.Kind.OFFICE || home == null
                        ? List.of()
                        : List.of(
                                new Button(
                                        words.say("up.board"),
                                        new Tap.Open(
                                                home.resolve(
                                                        "/console/rounds/" + notice.id().value())),
                                        Weight.PRIMARY));
        return bulletin(notice, today, due, text, buttons);
    }

    private List<String> names(List<String> missing) {
        List<String> named =
                new ArrayList<>(missing.stream().limit(NAMED).map("• "::concat).toList());
        if (missing.size() > NAMED) {
            named.add(words.say("missing.more", missing.size() - NAMED));
        }
        return named;
    }

    private List<OutgoingMessage> bulletin(
            Notice notice,
            LocalDate today,
            LocalDate due,
            List<String> text,
            List<Button> buttons) {
        String left = words.daysLeft(today, due);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(left);
        paragraphs.addAll(text);
        return List.of(
                new Bulletin(
                        words.say("summary", notice.content().title(), left),
                        notice.kind().isUrgent() ? Tone.URGENT : Tone.DUE,
                        words.say("label"),
                        null,
                        notice.content().title(),
                        paragraphs,
                        List.of(new Fact(words.say("due"), dates.day(due))),
                        buttons,
                        List.of()));
    }
}
