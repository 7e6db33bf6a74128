package org.pueankru.bot.search.popular;

import static org.assertj.core.api.Assertions.assertThat;

import static java.time.ZoneOffset.UTC;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.bot.stores.TestStores;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class CountedQueriesTest {
    @TempDir Path folder;

    private final MovableClock clock = MovableClock.saturdayMorning();
    private MediaIndex index;
    private JdbcClient jdbc;
    private CountedQueries queries;

    @BeforeEach
    void openTheLibrary() {
        CatalogueImport.of(Path.of("src/test/resources/journeys/small-library.jsonl")).into(folder);
        index = MediaIndex.open(folder);
        Map<String, String> stores = TestStores.fresh();
        var source =
                new DriverManagerDataSource(
                        String.valueOf(stores.get("DATABASE_URL")),
                        String.valueOf(stores.get("DATABASE_USER")),
                        String.valueOf(stores.get("DATABASE_PASSWORD")));
        org.flywaydb.core.Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        queries =
                new CountedQueries(
                        new QueryCounts(jdbc),
                        () -> new Library.Open(index),
                        Wording.thai(),
                        clock);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void areThoseThatThreeChatsAskedInOneForm() {
        asked("A", "คลิปคณิต ป.6 หรม");
        asked("B", "ขอวิดีโอคณิตศาสตร์ ป.๖ หรม หน่อยค่ะ");
        assertThat(most()).isEmpty();

        asked("C", "หรม คณิต ป6 คลิป");
        assertThat(most()).containsExactly("หรม วิดีโอ คณิตศาสตร์ ป.6");
        assertThat(index.understand(most().getFirst()))
                .isEqualTo(index.understand("คลิปคณิต ป.6 หรม"));
    }

    @Test
    void countAChatOnceADay() {
        for (int i = 0; i < 5; i++) {
            asked("A", "หรม");
        }
        assertThat(most()).isEmpty();

        clock.move(Duration.ofDays(1));
        asked("A", "หรม");
        clock.move(Duration.ofDays(1));
        asked("A", "หรม");
        assertThat(most()).containsExactly("หรม");
    }

    @Test
    void keepNothingThatMayBeAboutSomebody() {
        for (String text :
                List.of(
                        "ครูสมศรี",
                        "หรม 0812345678",
                        "สมศรี ใจดี",
                        "หรม ของ สมชาย",
                        "กลศาสตร์ควอนตัม",
                        "ป.6")) {
            asked("A", text);
        }

        most();

        assertThat(rows()).isEmpty();
    }

    @Test
    void keepNothingOfTheAsker() {
        asked("Usecret", "หรม");

        most();

        assertThat(rows()).singleElement().asString().contains("หรม").doesNotContain("Usecret");
    }

    @Test
    void areNotShownOnceTheCatalogueHasThemNoMore() {
        new QueryCounts(jdbc)
                .add(LocalDate.ofInstant(clock.instant(), UTC), Map.of("ไดโนเสาร์", 9));

        assertThat(most()).isEmpty();
    }

    private void asked(String chat, String text) {
        var turn =
                new Turn(
                        ChannelId.FIRST,
                        new ChatId.Person(chat),
                        new Input.Words(text, true),
                        null,
                        clock.instant());
        SearchPage page = index.search(SearchRequest.firstPage(index.understand(text), 10));
        queries.asked(turn, index, page);
    }

    private List<String> most() {
        queries.keepCounts();
        queries.readMost();
        return queries.most();
    }

    private List<String> rows() {
        return jdbc.sql("select popular_query::text from popular_query").query(String.class).list();
    }
}
