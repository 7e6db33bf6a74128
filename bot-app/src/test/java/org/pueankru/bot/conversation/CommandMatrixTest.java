package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pueankru.bot.ServiceTest;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Header;
import org.pueankru.bot.messaging.MessageId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.ReplyToken;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.catalogue.CatalogueKeeper;
import org.pueankru.bot.search.catalogue.Library;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandMatrixTest {
    private static final String MATRIX =
            """
            """;

    @Autowired private ApplicationContext service;
    @Autowired private Router router;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;
    @Autowired private CatalogueKeeper catalogue;
    private final MessageKeys keys = new MessageKeys();
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> offered = new TreeSet<>();

    @SuppressWarnings("NullAway.Init")
    private WhoIsWho who;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add(
                "CATALOGUE",
                () -> {
                    try {
                        return Path.of(
                                        Objects.requireNonNull(
                                                        CommandMatrixTest.class.getResource(
                                                                "/journeys/small-library.jsonl"))
                                                .toURI())
                                .toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                });
        registry.add("DISTRICT_NAME", () -> "สพป.ตัวอย่าง เขต 1");
    }

    @BeforeAll
    void everybodyIsThere() {
        await("the library is open")
                .atMost(Duration.ofSeconds(60))
                .until(() -> catalogue.library() instanceof Library.Open);
        who = WhoIsWho.in(service);
    }

    @Test
    void draft() throws Exception {
        assertThat(MATRIX).isBlank();
        String rows = java.nio.file.Files.readString(Path.of("/tmp/reg-rows.txt"));
        StringBuilder out = new StringBuilder();
        for (String row : rows.lines().filter(l -> !l.isBlank()).toList()) {
            out.append(row).append('\n');
            Map<String, List<String>> cells = new LinkedHashMap<>();
            for (String each :
                    Stream.concat(WhoIsWho.PEOPLE.stream(), WhoIsWho.GROUPS.stream()).toList()) {
                String said;
                try {
                    said = cell(row, each);
                } catch (RuntimeException e) {
                    said = "EXCEPTION " + e;
                }
                cells.computeIfAbsent(said, _ -> new ArrayList<>()).add(each);
            }
            cells.forEach(
                    (said, by) ->
                            out.append("    ")
                                    .append(said)
                                    .append("  ← ")
                                    .append(String.join(", ", by))
                                    .append('\n'));
        }
        out.append("offered ")
                .append(
                        offered.stream()
                                .map(s -> s.replaceAll("[0-9a-f-]{36}", "ID"))
                                .collect(Collectors.joining("\n")));
        out.append("\ncommands ");
        service.getBeansOfType(ChatFeature.class)
                .values()
                .forEach(
                        f ->
                                out.append(f.key())
                                        .append(" ")
                                        .append(f.commands())
                                        .append(f.commandsWithMore())
                                        .append('\n'));
        java.nio.file.Files.writeString(Path.of("/tmp/reg-out.txt"), out.toString());
    }

    private String cell(String row, String by) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            ChatId chat = who.chat(by);
                            String input = who.filled(row);
                            Answer answer =
                                    router.route(event(chat, input), chat, DialogueState.none())
                                            .answer();
                            answer.messages().forEach(this::note);
                            return said(answer) + written();
                        }));
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
        taps(message)
                .filter(Tap.Choose.class::isInstance)
                .forEach(tap -> offered.add(((Tap.Choose) tap).data()));
    }

    private static Stream<Tap> taps(OutgoingMessage message) {
        Stream<Tap> own = message.quickReplies().stream().map(QuickReply::tap);
        return message instanceof Cards cards
                ? Stream.concat(
                        own,
                        cards.cards().stream()
                                .flatMap(card -> card.buttons().stream())
                                .map(Card.Button::tap))
                : own;
    }

    private String said(Answer answer) {
        return answer.messages().isEmpty()
                ? "(silence)"
                : switch (answer.messages().getFirst()) {
                    case Text text -> keys.of(text.text());
                    case Cards cards -> keys.of(cards.summary());
                };
    }

    private String written() {
        List<String> tables =
                jdbc.sql(
                                "select relname from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0 order by relname")
                        .query(String.class)
                        .list();
        return tables.isEmpty() ? "" : " +" + String.join("+", tables);
    }
}
