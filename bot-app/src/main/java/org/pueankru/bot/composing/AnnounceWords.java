package org.pueankru.bot.composing;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.composing.Audiences.Choice;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Previews.Preview;
import org.pueankru.bot.outbox.Budget;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Thai words of announcing in the chat. */
@Component
class AnnounceWords {
    static final String KEY = "announce";
    static final String COMMAND = "ประกาศใหม่";
    private static final String BACK = "ย้อนกลับ";
    private static final String CANCEL = "ยกเลิก";
    private static final Locale THAI = Locale.of("th");

    /** Two are for the way back and out. */
    private static final int MOST_CHOICES = QuickReply.MOST - 2;

    private final MessageSource messages;
    private final ThaiDates dates;

    AnnounceWords(MessageSource messages, ThaiDates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String say(String key, Object... values) {
        return messages.getMessage("announce." + key, values, THAI);
    }

    Answer plain(String key, Object... values) {
        return Answer.of(Text.of(say(key, values)));
    }

    QuickReply opener() {
        return new QuickReply(COMMAND, new Tap.Say(COMMAND));
    }

    Answer askKind(String key) {
        Stream<QuickReply> kinds =
                Stream.of(
                                NoticeKind.NEWS,
                                NoticeKind.CONTEST,
                                NoticeKind.MEETING,
                                NoticeKind.URGENT)
                        .map(kind -> tap(kindName(kind), "kind|" + kind.code()));
        return Answer.of(
                new Text(say(key), Stream.concat(kinds, Stream.of(word(CANCEL))).toList()));
    }

    String kindName(NoticeKind kind) {
        return messages.getMessage("notice.kind." + kind.code(), null, THAI);
    }

    /** The question for the text, after something else was said. */
    Answer askText(String key, Object... values) {
        return asking(say(key, values), Stream.empty());
    }

    Answer askPicture(String key) {
        return asking(say(key), Stream.of(tap(say("no-picture"), "no-picture")));
    }

    /**
     * The question when and where something takes place.
     *
     * @param understood whether a yes is an answer
     */
    Answer askWhen(String key, boolean understood, Object... values) {
        Stream<QuickReply> yes =
                understood ? Stream.of(tap(say("when.yes"), "when")) : Stream.empty();
        return asking(
                say(key, values), Stream.concat(yes, Stream.of(tap(say("when.none"), "no-when"))));
    }

    Answer askAudience(String key, List<Choice> choices) {
        return asking(
                say(key),
                choices.stream()
                        .map(
                                choice ->
                                        tap(
                                                say("to." + choice.kind(), choice.name()),
                                                "to|" + choice.code())));
    }

    private Answer asking(String text, Stream<QuickReply> choices) {
        return Answer.of(
                new Text(
                        text,
                        Stream.concat(
                                        choices.limit(MOST_CHOICES),
                                        Stream.of(word(BACK), word(CANCEL)))
                                .toList()));
    }

    /**
     * The announcement itself, and what it would mean.
     *
     * @param now whether it goes at once
     */
    Answer show(List<OutgoingMessage> drawn, Notice notice, Preview preview, boolean now) {
        List<OutgoingMessage> all = new ArrayList<>(drawn);
        List<String> lines = new ArrayList<>();
        long uncounted = preview.reach().uncounted();
        lines.add(
                uncounted == 0
                        ? say("show.reach", preview.reach().schools(), preview.cost())
                        : say("show.uncounted", preview.reach().schools(), uncounted));
        if (!preview.reach().unreached().isEmpty()) {
            lines.add(say("show.unreached", preview.reach().unreached().size()));
        }
        Budget budget = preview.budget();
        if (budget.isKnown() && budget.quota() != null) {
            long left = notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
            lines.add(
                    left < preview.cost()
                            ? say("show.lacks", left, preview.cost() - left)
                            : say("show.left", left, left - preview.cost()));
        }
        lines.add(now ? say("show.now") : say("show.at", dates.moment(preview.goesAt())));
        if (notice.content().codeInWords()) {
            lines.add(say("show.code-in-text"));
        }
        boolean sendable = isSendable(notice, preview);
        if (!sendable && isCounted(notice, preview)) {
            lines.add(say(isPayable(notice, preview) ? "show.nobody" : "show.too-dear"));
        } else if (sendable && preview.needsSecond() && !notice.kind().isUrgent()) {
            lines.add(say(preview.nobodyElse() ? "show.second.nobody" : "show.second"));
        }
        Stream<QuickReply> send =
                sendable
                        ? Stream.of(
                                tap(
                                        say("send"),
                                        "send|" + notice.id().value() + "|" + preview.cost()))
                        : Stream.of(tap(say("again"), "again"));
        all.add(
                new Text(
                        String.join("\n", lines),
                        Stream.concat(
                                        send,
                                        Stream.of(
                                                tap(say("edit"), "edit"), word(BACK), word(CANCEL)))
                                .toList()));
        return Answer.of(all.toArray(OutgoingMessage[]::new));
    }

    /** Whether it may be confirmed as things stand. */
    static boolean isSendable(Notice notice, Preview preview) {
        return isPayable(notice, preview)
                && isCounted(notice, preview)
                && !preview.reach().targets().isEmpty();
    }

    /** Whether the month's messages suffice, as far as anybody knows. */
    private static boolean isPayable(Notice notice, Preview preview) {
        return !preview.budget().isKnown() || preview.isAffordable(notice.kind());
    }

    private static boolean isCounted(Notice notice, Preview preview) {
        return preview.reach().uncounted() == 0 || notice.kind().isUrgent();
    }

    /** LINE would not take it: it can be changed. */
    Answer refused(String reason) {
        return asking(say("refused", reason), Stream.of(tap(say("edit"), "edit")));
    }

    /** A picture came while nothing was being written. */
    Answer howToBegin() {
        return Answer.of(new Text(say("picture.how-to-begin"), List.of(opener())));
    }

    private static QuickReply tap(String label, String data) {
        return new QuickReply(label, new Tap.Choose(KEY + ":" + data, label));
    }

    private static QuickReply word(String word) {
        return new QuickReply(word, new Tap.Say(word));
    }
}
