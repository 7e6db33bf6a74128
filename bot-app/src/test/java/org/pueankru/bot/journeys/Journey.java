package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.pueankru.bot.ServiceTest;
import org.pueankru.bot.search.catalogue.CatalogueKeeper;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.SentEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The whole service with the small library, and LINE's stand-in in front of it; one of each for all
 * journeys, emptied before each.
 */
@ServiceTest
abstract class Journey {
    /** Stands for the bot's port, which is not known yet when the stand-in starts. */
    static final String NOBODYS_MEDIA = "http://127.0.0.1:9";

    private static final String TOKEN = "token-of-the-journeys-channel";

    /** Lives as long as the tests' JVM, like the service itself. */
    static final LineSimulator LINE =
            LineSimulator.start(
                    SimulatorSettings.defaults()
                            .withChannel(ServiceTest.CHANNEL_SECRET, TOKEN)
                            .withBotMedia(URI.create(NOBODYS_MEDIA)));

    final Member somsri = new Member(LINE, LINE.chat(LINE.person("ครูสมศรี")));
    final Member wichai = new Member(LINE, LINE.chat(LINE.person("ผอ.วิชัย")));
    final Member kanchana = new Member(LINE, LINE.chat(LINE.person("ศน.กาญจนา")));
    final Member somsriInTheSchoolGroup =
            new Member(
                    LINE,
                    LINE.chat(LINE.person("ครูสมศรี"), LINE.group("ครูโรงเรียนบ้านหนองน้ำใส")));

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    @Autowired private StringRedisTemplate redis;
    @Autowired private CatalogueKeeper catalogue;
    @Autowired private ServiceSettings settings;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("LINE_API_ENDPOINT", () -> LINE.address().toString());
        registry.add("LINE_DATA_ENDPOINT", () -> LINE.address().toString());
        registry.add("LINE_CHANNEL_TOKEN", () -> TOKEN);
        registry.add("CATALOGUE", () -> SmallLibrary.file().toString());
        registry.add("DISTRICT_NAME", () -> "สพป.ตัวอย่าง เขต 1");
        registry.add("PUBLIC_URL", () -> "https://demo.invalid");
    }

    @BeforeEach
    void aQuietMorning() {
        Patience.until("the library is open")
                .until(() -> catalogue.library() instanceof Library.Open);
        LINE.reset();
        LINE.sendWebhooksTo(addressOfTheBot().resolve("/webhook"));
        jdbc.sql("delete from inbox_event").update();
        jdbc.sql("delete from chat_lane").update();
        redis.delete(redis.keys("*"));
    }

    @AfterEach
    void everythingWasAnsweredOnceAndForNothing() {
        List<Entry.BotSent> sent =
                LINE.transcript().stream().flatMap(of(Entry.BotSent.class)).toList();
        assertThat(sent).extracting(Entry.BotSent::via).doesNotContain("push");
        assertThat(sent).extracting(Entry.BotSent::answers).doesNotHaveDuplicates();
        assertThat(LINE.usedThisMonth()).isZero();
    }

    static <E extends Entry> Function<Entry, Stream<E>> of(Class<E> kind) {
        return entry -> Stream.of(entry).filter(kind::isInstance).map(kind::cast);
    }

    /** What LINE did not take. Questions after groups of earlier journeys come at any time. */
    static List<Entry.BotRefused> refusals() {
        return LINE.transcript().stream()
                .flatMap(of(Entry.BotRefused.class))
                .filter(refused -> !refused.endpoint().contains("/group/"))
                .toList();
    }

    /** How the inbox has this event, once it is done with it. */
    Stored recordOf(SentEvent event) {
        return Patience.until("the event is done")
                .until(
                        () -> row(event).filter(stored -> !stored.state().equals("waiting")),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Stored> row(SentEvent event) {
        return jdbc.sql("select state, body, request_id from inbox_event where event_id = ?")
                .param(event.webhookEventId())
                .query(Stored.class)
                .optional();
    }

    /** What the inbox keeps of an event. */
    record Stored(String state, @Nullable String body, @Nullable String requestId) {}

    URI addressOfTheBot() {
        return URI.create("http://127.0.0.1:" + port);
    }

    JdbcClient database() {
        return jdbc;
    }

    StringRedisTemplate redis() {
        return redis;
    }

    Path dataDirectory() {
        return settings.dataDir();
    }
}
