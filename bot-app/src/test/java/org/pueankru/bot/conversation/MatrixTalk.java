package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Header;
import org.pueankru.bot.messaging.MessageId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Ready;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.ReplyToken;
import org.pueankru.bot.messaging.Tap;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says and taps things in the name of everybody in {@link WhoIsWho}, with nothing remembered. */
final class MatrixTalk {
    private static final Pattern KIND_OF_BUTTON = Pattern.compile("[a-z]+:[^|:]*");

    private final Router router;
    private final WhoIsWho who;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final MessageKeys keys = new MessageKeys();
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> offered = new TreeSet<>();

    MatrixTalk(Router router, WhoIsWho who, Clock clock, JdbcClient jdbc) {
        this.router = router;
        this.who = who;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** The kinds of all buttons that any answer had. */
    Set<String> offered() {
        return offered;
    }

    /** The key of what is said, and the tables that were written; within a transaction. */
    String saidAndWritten(String by, String input) {
        Map<String, Long> before = writes();
        String said = said(by, input);
        return said + written(before);
    }

    /** The key of what is said. */
    String said(String by, String input) {
        Answer answer = route(who.chat(by), who.filled(input));
        answer.messages().forEach(this::note);
        if (answer.messages().isEmpty()) {
            return "(silence)";
        }
        return switch (answer.messages().getFirst()) {
            case Text text -> keys.of(text.text());
            case Cards cards -> keys.of(cards.summary());
            case Bulletin bulletin -> keys.of(bulletin.summary());
            case Ready _ -> throw new AssertionError("nothing is rendered before it goes out");
        };
    }

    private Answer route(ChatId chat, String input) {
        return router.route(event(chat, input), chat, DialogueState.none()).answer();
    }

    private IncomingEvent event(ChatId chat, String input) {
        String id = "matrix-" + number.incrementAndGet();
        var header =
                new Header(
                        new EventId(id),
                        ChannelId.FIRST,
                        chat,
                        null,
                        clock.instant(),
                        new ReplyToken(id),
                        false);
        return input.startsWith("[")
                ? new IncomingEvent.Tapped(header, input.substring(1, input.length() - 1), Map.of())
                : new IncomingEvent.TextReceived(
                        header, new MessageId(id), input, !chat.isOneToOne(), false);
    }

    private void note(OutgoingMessage message) {
        Stream<Tap> cards =
                message instanceof Cards some
                        ? some.cards().stream()
                                .flatMap(card -> card.buttons().stream())
                                .map(Card.Button::tap)
                        : Stream.of();
        Stream.concat(cards, message.quickReplies().stream().map(QuickReply::tap))
                .filter(Tap.Choose.class::isInstance)
                .forEach(tap -> offered.add(kind(((Tap.Choose) tap).data())));
    }

    /** The feature and what is wanted, without what it is about. */
    static String kind(String data) {
        var kind = KIND_OF_BUTTON.matcher(data);
        return kind.lookingAt() ? kind.group() : data;
    }

    /** Rows written so far, by table; the salt of a day is made by whoever comes first. */
    private Map<String, Long> writes() {
        return jdbc
                .sql(
                        """
                        select relname, n_tup_ins + n_tup_upd + n_tup_del as writes from pg_stat_xact_user_tables
                        where relname <> 'daily_salt'
                        """)
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String written(Map<String, Long> before) {
        return writes().entrySet().stream()
                .filter(table -> table.getValue() > before.getOrDefault(table.getKey(), 0L))
                .map(table -> " +" + table.getKey())
                .sorted()
                .collect(Collectors.joining());
    }
}
