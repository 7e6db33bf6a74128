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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes of an announcement what LINE shows. */
@Component
public class NoticeMessages {
    private final NoticeWords words;
    private final ThaiDates dates;
    private final ServiceSettings settings;

    NoticeMessages(NoticeWords words, ThaiDates dates, ServiceSettings settings) {
        this.words = words;
        this.dates = dates;
        this.settings = settings;
    }

    /** Who gets to see it. */
    public enum Reader {
        /** Somebody in 1:1, or a group that is bound to one school: a tap there can be counted. */
        COUNTED,
        /** A group of several schools: a tap there says nothing of a school. */
        CROWD
    }

    /** The very messages, one to five. */
    public List<OutgoingMessage> of(Notice.Id id, NoticeKind kind, Content content, Reader reader) {
        return List.of(
                new Bulletin(
                        words.say("summary." + kind.code(), content.title()),
                        kind.tone(),
                        words.say("kind." + kind.code()),
                        poster(content),
                        content.title(),
                        Arrays.stream(content.text().split("\\R")).toList(),
                        facts(kind, content),
                        buttons(id, content, reader),
                        List.of()));
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
                            words.say(kind == NoticeKind.REPORT_DUE ? "fact.due" : "fact.when"),
                            dates.span(from, content.to())));
        }
        if (content.place() != null) {
            facts.add(new Fact(words.say("fact.where"), content.place()));
        }
        return facts;
    }

    /** What can be opened and answered. */
    public List<Button> buttons(Notice.Id id, Content content, Reader reader) {
        List<Button> buttons = new ArrayList<>();
        if (content.link() != null) {
            buttons.add(
                    new Button(
                            content.link().label(),
                            new Tap.Open(content.link().address()),
                            Weight.PRIMARY));
        }
        if (reader == Reader.COUNTED) {
            buttons.addAll(answers(id, content.asks()));
        }
        content.attachments()
                .forEach(
                        link ->
                                buttons.add(
                                        new Button(
                                                link.label(),
                                                new Tap.Open(link.address()),
                                                Weight.QUIET)));
        return buttons;
    }

    private List<Button> answers(Notice.Id id, Content.Asks asks) {
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
}
