package org.pueankru.bot.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.links.BrokenLinks.Broken;
import org.pueankru.bot.links.BrokenLinks.Figures;
import org.pueankru.bot.links.Finding.Answered;
import org.pueankru.bot.links.Finding.Reason;
import org.pueankru.bot.links.Finding.Silent;
import org.pueankru.bot.links.Links.Due;
import org.pueankru.bot.search.LibraryShelves;
import org.pueankru.bot.search.Medium;
import org.pueankru.bot.search.ShelfInTests;
import org.pueankru.bot.stores.MigratedDatabase;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.MediaIndex;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From the library's links to what people are warned of. */
class LinkLooksTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final String WARNING = "⚠ ลิงก์อาจเปิดไม่ได้";

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final Instant start = clock.instant();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FarServer far = FarServer.start();
    private final ShelfInTests shelf = new ShelfInTests();
    private final LinksInTests inTests = new LinksInTests(DATABASE, clock);
    private final Links links = inTests.links();
    private final Links anotherInstance = new LinksInTests(DATABASE, clock).links();
    private final DoubtfulLinks doubtful = new DoubtfulLinks(links, WARNING);
    private final LinkLooks looks =
            new LinkLooks(
                    links,
                    new LinkProbe(
                            _ -> true,
                            new StoredTurns(DATABASE.jdbc(), clock, clock::move),
                            "PueanKru-LinkCheck/1"),
                    meters,
                    clock);

    @BeforeEach
    void noLinkIsKnown() {
        DATABASE.empty("media_link", "link_host");
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Test
    void allLinksOfAnIndexAreListed(@TempDir Path folder) {
        CatalogueImport.of(Path.of("src/test/resources/journeys/small-library.jsonl")).into(folder);
        try (MediaIndex index = MediaIndex.open(folder)) {
            inTests.listed(LibraryShelves.of(index));

            assertThat(links.count()).isEqualTo(index.size()).isPositive();
        }
    }

    @Test
    void aLinkIsLookedAtWhenItComesAndThenEveryFortnight() {
        far.answering("HEAD /1", 200);
        inTests.listed(shelf.with("m1", "คลิปสอน ห.ร.ม.", far.address("/1")));

        looks.lookAtOne();
        looks.lookAtOne();
        clock.move(Duration.ofDays(14).minusSeconds(1));
        looks.lookAtOne();
        assertThat(far.asked()).hasSize(1);
        clock.move(Duration.ofSeconds(1));
        looks.lookAtOne();

        assertThat(far.asked()).hasSize(2);
        assertThat(meters.counter("links.looks", "outcome", "works").count()).isEqualTo(2);
    }

    @Test
    void aLinkThatLeadsNowhereForDaysIsMarkedUntilItWorksAgain() {
        inTests.listed(shelf.with("m1", "คลิปสอน ห.ร.ม.", far.address("/1")));
        Medium medium = shelf.find("m1").orElseThrow();

        for (Duration pause : List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1))) {
            clock.move(pause);
            looks.lookAtOne();
            doubtful.reload();
            assertThat(doubtful.fact(medium)).isEmpty();
        }
        clock.move(Duration.ofDays(3));
        looks.lookAtOne();
        doubtful.reload();

        assertThat(doubtful.fact(medium)).contains(WARNING);
        assertThat(broken())
                .singleElement()
                .returns("m1", Broken::item)
                .returns("404", Broken::finding)
                .returns(4, Broken::looks);
        far.answering("HEAD /1", 200);
        clock.move(Duration.ofDays(3));
        looks.lookAtOne();
        doubtful.reload();
        assertThat(doubtful.fact(medium)).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void whileNobodyAtAllAnswersNoLinkIsToBlame() {
        inTests.listed(shelf.with("m1", "คลิปสอน ห.ร.ม.", "http://media.invalid/1"));

        for (int look = 0; look < 30; look++) {
            looks.lookAtOne();
            clock.move(Duration.ofHours(6));
        }

        assertThat(broken()).isEmpty();
        assertThat(new BrokenLinks(DATABASE.jdbc()).figures()).isEqualTo(new Figures(1, 0, 0, 0));
    }

    @Test
    void aHostThatIsUnknownForDaysWhileOthersAnswerIsToBlame() {
        far.answering("HEAD /2", 200);
        inTests.listed(
                shelf.with("m1", "คลิปสอน ห.ร.ม.", "http://media.invalid/1")
                        .with("m2", "ใบงาน", far.address("/2")));

        for (int look = 0; look < 30; look++) {
            links.hasten(URI.create(far.address("/2")));
            looks.lookAtOne();
            looks.lookAtOne();
            clock.move(Duration.ofHours(6));
        }

        assertThat(broken())
                .singleElement()
                .returns("http://media.invalid/1", Broken::address)
                .returns("unknown-host", Broken::finding);
    }

    @Test
    void instancesDoNotLookAtTheSameLink() {
        inTests.listed(
                shelf.with("m1", "ก", "https://one.example.go.th/1")
                        .with("m2", "ข", "https://two.example.go.th/2"));

        Optional<Due> first = links.claim();
        Optional<Due> second = anotherInstance.claim();

        assertThat(first.map(Due::address)).isPresent().isNotEqualTo(second.map(Due::address));
        assertThat(second).isPresent();
        assertThat(anotherInstance.claim()).isEmpty();
        clock.move(Links.LEASE);
        assertThat(anotherInstance.claim()).as("the first instance died").isPresent();
    }

    @Test
    void aLinkThatAnotherInstanceIsJustTakingIsSkipped() {
        inTests.listed(
                shelf.with("m1", "ก", "https://one.example.go.th/1")
                        .with("m2", "ข", "https://two.example.go.th/2"));

        DATABASE.transaction()
                .executeWithoutResult(
                        _ -> {
                            // this thread's transaction holds the row; the other has its own
                            Due held = links.claim().orElseThrow();
                            Due other = inAnotherTransaction();
                            assertThat(other.address()).isNotEqualTo(held.address());
                        });
    }

    private Due inAnotherTransaction() {
        return java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> anotherInstance.claim().orElseThrow())
                .join();
    }

    @Test
    void aHostThatWasJustAskedDoesNotHoldUpOthers() {
        inTests.listed(
                shelf.with("m1", "ก", "https://one.example.go.th/1")
                        .with("m2", "ข", "https://one.example.go.th/2")
                        .with("m3", "ค", "https://two.example.go.th/3"));
        DATABASE.jdbc()
                .sql("insert into link_host (host, free_at) values ('one.example.go.th', ?)")
                .param(java.sql.Timestamp.from(start.plusSeconds(10)))
                .update();

        assertThat(links.claim().orElseThrow().address()).isEqualTo("https://two.example.go.th/3");
        assertThat(links.claim()).isEmpty();
        clock.move(Duration.ofSeconds(10));
        assertThat(links.claim()).isPresent();
    }

    @Test
    void oneLinkOfSeveralItemsIsOneLink() {
        inTests.listed(
                shelf.with("m1", "ก", "https://one.example.go.th/1")
                        .with("m2", "ข", "https://one.example.go.th/1")
                        .with("m3", "ค", ""));

        assertThat(links.count()).isOne();
    }

    @Test
    void whatIsKnownOfALinkOutlivesAnImportAndGoesWithTheItem() {
        shelf.with("m1", "ก", "https://one.example.go.th/1")
                .with("m2", "ข", "https://two.example.go.th/2");
        LinkListing listing = new LinkListing(shelf, links, clock);
        listing.update();
        inTests.found(links.claim().orElseThrow(), new Answered(404));
        inTests.found(links.claim().orElseThrow(), new Answered(404));

        shelf.with("m1", "ก ฉบับใหม่", "https://one.example.go.th/1").without("m2");
        listing.update();
        assertThat(inTests.due()).as("a new title is no new link").isEmpty();
        assertThat(links.count()).as("another instance may still have it").isEqualTo(2);

        clock.move(Duration.ofDays(2));
        listing.update();
        clock.move(Duration.ofDays(1).plusSeconds(1));
        listing.update();
        assertThat(links.count()).isOne();
        assertThat(links.claim().orElseThrow().state().failures()).isOne();
    }

    @Test
    void hostsAreForgottenThatWereNotAskedForTwoDays() throws Exception {
        LinkListing listing = new LinkListing(shelf, links, clock);
        StoredTurns turns = new StoredTurns(DATABASE.jdbc(), clock, clock::move);
        turns.take("one.example.go.th");
        turns.give("one.example.go.th", true);
        clock.move(Duration.ofDays(1));
        turns.take("two.example.go.th");
        turns.give("two.example.go.th", true);
        listing.update();
        assertThat(DATABASE.rows("link_host")).isEqualTo(2);

        clock.move(Duration.ofDays(1).plusMinutes(1));
        listing.update();

        assertThat(DATABASE.rows("link_host")).isOne();
        assertThat(links.somebodyAnsweredSince(start)).isTrue();
    }

    @Test
    void nothingIsForgottenWhileThereIsNoLibrary() {
        inTests.listed(shelf.with("m1", "ก", "https://one.example.go.th/1"));
        clock.move(Duration.ofDays(30));
        inTests.listed(new ShelfInTests().closed());

        assertThat(links.count()).isOne();
    }

    @Test
    void aPrivateAddressIsNoFailureButTold() {
        inTests.listed(shelf.with("m1", "ก", "http://192.168.1.9/1"));
        inTests.found(links.claim().orElseThrow(), new Silent(Reason.PRIVATE_ADDRESS));

        assertThat(new BrokenLinks(DATABASE.jdbc()).figures()).isEqualTo(new Figures(1, 1, 0, 1));
    }

    private static List<Broken> broken() {
        return new BrokenLinks(DATABASE.jdbc()).list(10);
    }
}
