package org.pueankru.bot.search.popular;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.marks.DailyMarks;
import org.pueankru.bot.marks.MarksInTests;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.catalogue.LostIndexException;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.bot.stores.MigratedDatabase;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class CountedQueriesTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();

    @TempDir Path folder;

    private final MovableClock clock = MovableClock.saturdayMorning();
    private MediaIndex index;
    private Library library = new Library.Preparing();
    private CountedQueries queries;

    @BeforeEach
    void openTheLibrary() {
        CatalogueImport.of(Path.of("src/test/resources/journeys/small-library.jsonl")).into(folder);
        index = MediaIndex.open(folder);
        library = new Library.Open(index);
        DATABASE.empty("popular_query", "daily_salt");
        queries = instance();
    }

    private CountedQueries instance() {
        return new CountedQueries(
                new QueryCounts(DATABASE.jdbc()),
                MarksInTests.in(DATABASE, clock),
                () -> library,
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
    void areNeverThoseOfOneChatHoweverOftenItAsks() {
        for (int day = 0; day < 5; day++) {
            for (int time = 0; time < 5; time++) {
                asked("A", "หรม");
                assertThat(most()).isEmpty();
            }
            clock.move(Duration.ofDays(1));
        }
    }

    @Test
    void countAChatOnceADayAtWhicheverInstanceItAsks() {
        for (int start = 0; start < 3; start++) {
            queries = instance();
            asked("A", "หรม");
            asked("B", "หรม");
            assertThat(most()).isEmpty();
        }
        asked("C", "หรม");
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
        for (int chat = 0; chat < 9; chat++) {
            new QueryCounts(DATABASE.jdbc()).add(DailyMarks.dayOf(clock.instant()), "ไดโนเสาร์");
        }

        assertThat(most()).isEmpty();
    }

    @Test
    void areLeftAsTheyWereWhenTheIndexIsLost() {
        List.of("A", "B", "C").forEach(chat -> asked(chat, "หรม"));
        assertThat(most()).containsExactly("หรม");

        library = new Library.Open(lost());

        assertThat(most()).containsExactly("หรม");
    }

    private static MediaIndex lost() {
        return (MediaIndex)
                Proxy.newProxyInstance(
                        MediaIndex.class.getClassLoader(),
                        new Class<?>[] {MediaIndex.class},
                        (_, _, _) -> {
                            throw new LostIndexException(null);
                        });
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
        return DATABASE.jdbc()
                .sql("select popular_query::text from popular_query")
                .query(String.class)
                .list();
    }
}
