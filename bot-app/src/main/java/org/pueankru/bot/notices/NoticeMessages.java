package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Fact;
import org.pueankru.bot.messaging.OutgoingMessage.Poster;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes of an announcement what LINE shows. */
@Component
public class NoticeMessages {
    private final NoticeWords words;
    private final ThaiDates dates;
    private final NoticeButtons buttons;
    private final ServiceSettings settings;

    NoticeMessages(
            NoticeWords words, ThaiDates dates, NoticeButtons buttons, ServiceSettings settings) {
        this.words = words;
        this.dates = dates;
        this.buttons = buttons;
        this.settings = settings;
    }

    /** Who gets to see it. */
    public enum Reader {
        /** Somebody in 1:1, or a group that is bound to one school: a tap there can be counted. */
        COUNTED,
        /** A group of several schools: a tap there says nothing of a school. */
        CROWD;

        /** Who gets what goes this way. */
        public static Reader of(Audience.Way way) {
            return switch (way) {
                case SCHOOL_GROUPS, PEOPLE, CHEAPER -> COUNTED;
                case NETWORK_GROUPS, LIST_GROUPS, DISTRICT_GROUPS -> CROWD;
            };
        }
    }

    /**
     * What is told.
     *
     * @param isCorrection whether people have an earlier one of it, which this one takes back
     */
    public record Told(Notice.Id id, NoticeKind kind, Content content, boolean isCorrection) {
        public static Told of(Notice notice) {
            return new Told(
                    notice.id(), notice.kind(), notice.content(), notice.corrects() != null);
        }

        /** For a school that was given until this day. */
        Told until(LocalDate day) {
            return new Told(id, kind, content.until(day), isCorrection);
        }

        /** With links for these schools. */
        Told of(List<SchoolLinks.Named> schools) {
            return new Told(id, kind, SchoolLinks.of(content, schools), isCorrection);
        }
    }

    /** The very messages, one to five; nobody is asked to come to a chat of their own. */
    public List<OutgoingMessage> of(Told told, Reader reader) {
        return of(told, reader, null);
    }

    /**
     * The very messages, one to five.
     *
     * @param inPrivate opens the chat in which people of a {@link Reader#CROWD} can answer; null =
     *     nobody knows its address
     */
    public List<OutgoingMessage> of(Told told, Reader reader, @Nullable URI inPrivate) {
        return List.of(
                bulletin(
                        told,
                        corrected(told, words.say("kind." + told.kind().code())),
                        buttons(told.id(), told.content(), reader, inPrivate)));
    }

    /** Of what is over: to be read, and nothing is asked any more. */
    List<OutgoingMessage> ofPast(Told told) {
        return List.of(
                bulletin(
                        told,
                        words.say("past", words.say("kind." + told.kind().code())),
                        documents(told.content())));
    }

    private Bulletin bulletin(Told told, String label, List<Button> tappable) {
        NoticeKind kind = told.kind();
        Content content = told.content();
        return new Bulletin(
                corrected(told, words.say("summary." + kind.code(), content.title())),
                kind.tone(),
                label,
                poster(content),
                content.title(),
                Arrays.stream(content.text().split("\\R")).toList(),
                facts(kind, content),
                tappable,
                List.of());
    }

    private String corrected(Told told, String text) {
        return told.isCorrection() ? words.say("correction", text) : text;
    }

    private @Nullable Poster poster(Content content) {
        URI home = settings.publicUrl();
        Content.Picture picture = content.poster();
        return home == null || picture == null
                ? null
                : new Poster(home.resolve(picture.path()), picture.width(), picture.height());
    }

    /** When and where. */
    public List<Fact> facts(NoticeKind kind, Content content) {
        List<Fact> facts = new ArrayList<>();
        LocalDateTime from = content.from();
        if (from != null) {
            facts.add(
                    new Fact(
                            words.say(isLastDay(kind, content) ? "fact.due" : "fact.when"),
                            dates.span(from, content.to())));
        }
        if (content.place() != null) {
            facts.add(new Fact(words.say("fact.where"), content.place()));
        }
        if (content.places() != null) {
            facts.add(
                    new Fact(
                            words.say("fact.places"),
                            words.say("fact.places.of", content.places())));
        }
        return facts;
    }

    /** Whether what is told first is a last day, not a beginning. */
    private static boolean isLastDay(NoticeKind kind, Content content) {
        return switch (kind) {
            case REPORT_DUE -> true;
            case CONTEST -> content.to() == null;
            case NEWS, MEETING, URGENT -> false;
        };
    }

    /** What can be opened and answered. */
    public List<Button> buttons(Notice.Id id, Content content, Reader reader) {
        return buttons(id, content, reader, null);
    }

    /**
     * What can be opened and answered.
     *
     * @param inPrivate as for the messages
     */
    public List<Button> buttons(
            Notice.Id id, Content content, Reader reader, @Nullable URI inPrivate) {
        List<Button> all = new ArrayList<>();
        if (content.link() != null) {
            all.add(open(content.link(), Weight.PRIMARY));
        }
        switch (reader) {
            case COUNTED -> all.addAll(buttons.answers(id, content.asks()));
            case CROWD -> {
                if (inPrivate != null && content.asks() != Content.Asks.NOTHING) {
                    all.add(buttons.inPrivate(inPrivate));
                }
            }
        }
        buttons.calendar(id, content, Weight.QUIET).ifPresent(all::add);
        all.addAll(attachments(content));
        return all;
    }

    private static List<Button> documents(Content content) {
        List<Button> all = new ArrayList<>();
        if (content.link() != null) {
            all.add(open(content.link(), Weight.PRIMARY));
        }
        all.addAll(attachments(content));
        return all;
    }

    private static List<Button> attachments(Content content) {
        return content.attachments().stream().map(link -> open(link, Weight.QUIET)).toList();
    }

    private static Button open(Content.Link link, Weight weight) {
        return new Button(link.label(), new Tap.Open(link.address()), weight);
    }
}
