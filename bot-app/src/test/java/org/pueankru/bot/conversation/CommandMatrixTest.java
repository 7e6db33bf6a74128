package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pueankru.bot.ServiceTest;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.menus.RichMenuWords;
import org.pueankru.bot.search.catalogue.CatalogueKeeper;
import org.pueankru.bot.search.catalogue.Library;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Every role, in every kind of chat, with every command and every button: what is said, by the key
 * of its message, and which tables are written. The whole table is command-matrix.txt. Each answer
 * is given in a transaction of its own that is rolled back.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandMatrixTest {
    private static final String EXPECTED = read("/conversation/command-matrix.txt");

    @Autowired private ApplicationContext service;
    @Autowired private Router router;
    @Autowired private List<ChatFeature> features;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;
    @Autowired private CatalogueKeeper catalogue;
    @Autowired private Posts posts;
    @Autowired private People people;

    /** A test that is tried again finds everybody where they were. */
    private static @Nullable WhoIsWho settled;

    @SuppressWarnings("NullAway.Init")
    private WhoIsWho who;

    @SuppressWarnings("NullAway.Init")
    private MatrixTalk talk;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("CATALOGUE", () -> file("/journeys/small-library.jsonl").toString());
        registry.add("DISTRICT_NAME", () -> "สพป.ตัวอย่าง เขต 1");
    }

    @BeforeAll
    void everybodyIsThere() {
        await("the library is open")
                .atMost(Duration.ofSeconds(60))
                .until(() -> catalogue.library() instanceof Library.Open);
        WhoIsWho known = settled;
        who = known == null ? WhoIsWho.in(service) : known;
        talk = new MatrixTalk(router, who, clock, jdbc);
        if (known == null) {
            talk.said("staff", "เข้าสู่ระบบ {staff's login code}");
            settled = who;
        }
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays() throws IOException {
        String actual =
                MatrixTable.of(
                        MatrixTable.inputs(EXPECTED),
                        (input, by) -> undone(() -> talk.saidAndWritten(by, input)));

        Files.writeString(Path.of("target/command-matrix.txt"), actual);
        assertThat(actual)
                .as("see target/command-matrix.txt")
                .isEqualTo(MatrixTable.rows(EXPECTED));
        assertThat(talk.offered()).as("kinds of button without a row").isSubsetOf(kindsOfButton());
    }

    @Test
    void noCommandAndNoFeatureWithButtonsIsMissingInTheTable() {
        Set<String> inputs =
                MatrixTable.inputs(EXPECTED).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());

        for (ChatFeature feature : features) {
            assertThat(inputs).as(feature.key()).containsAll(feature.commands());
            assertThat(inputs).anyMatch(input -> input.startsWith("[" + feature.key() + ":"));
            for (String word : feature.commandsWithMore()) {
                assertThat(inputs).anyMatch(input -> input.startsWith(word + " {"));
            }
        }
        assertThat(inputs).contains(Commands.CANCEL, Commands.BACK);
    }

    /** Whoever sees a rich menu may do all that is on it. */
    @Test
    void everyButtonOfEveryRichMenuIsAnsweredAsToSomebodyWhoMay() {
        Map<String, List<String>> who =
                Map.of(
                        "guest", List.of("nobody", "former staff"),
                        "teacher", List.of("teacher"),
                        "director", List.of("director"),
                        "core-teacher", List.of("core teacher", "chair"),
                        "staff", List.of("staff", "supervisor", "executive"));
        RichMenuWords.ofRoles()
                .forEach(
                        (role, says) ->
                                Objects.requireNonNull(who.get(role))
                                        .forEach(
                                                person ->
                                                        says.forEach(
                                                                words -> mayDo(person, words))));
    }

    private void mayDo(String person, String words) {
        String key = undone(() -> said(person, words));
        assertThat(key)
                .as("%s says %s", person, words)
                .doesNotMatch(
                        ".*(not-for-you|not-yours|not-allowed|register-first|nobody|old-button|nothing|silence).*");
    }

    @Test
    void aDirectorsPostThatEndsBetweenTwoTapsLetsNobodyIn() {
        undone(
                () -> {
                    assertThat(said("director", "[admit:list]"))
                            .isEqualTo("registration.admit.list");
                    posts.end(who.district(), who.post("director").id());

                    assertThat(said("director", "[admit:yes|{waiting}]"))
                            .isEqualTo("registration.admit.not-allowed");
                    assertThat(stateOf("waiting teacher")).isEqualTo(Post.State.WAITING);
                });
    }

    @Test
    void whoIsStaffNoMoreConfirmsNoBrowser() {
        undone(
                () -> {
                    posts.end(who.district(), who.post("staff").id());
                    assertThat(said("staff", "[login:yes:{staff's login}]"))
                            .isEqualTo("login.too-late");
                });
    }

    @Test
    void aTeacherWhomStaffRefusedMeanwhileIsNotLetIn() {
        undone(
                () -> {
                    Post waiting = who.post("waiting teacher");
                    posts.refuse(who.district(), waiting.id(), who.post("staff").person());

                    assertThat(said("director", "[admit:yes|{waiting}]"))
                            .isEqualTo("registration.admit.not-waiting");
                    assertThat(stateOf("waiting teacher")).isEqualTo(Post.State.REFUSED);
                });
    }

    @Test
    void whoWasErasedMeanwhileIsNobody() {
        undone(
                () -> {
                    people.erase(who.district(), who.post("teacher").person());
                    for (String tap : List.of("[me:name]", "[me:mute|news]", "[me:export]")) {
                        assertThat(said("teacher", tap)).isEqualTo("registration.me.nobody");
                    }
                    assertThat(said("teacher", "[shelf:save|m6-01]")).isEqualTo("shelf.nobody");
                    assertThat(said("teacher", "[teach:grades|P6]")).isEqualTo("arrivals.nobody");
                });
    }

    private Post.State stateOf(String member) {
        return posts.byId(who.district(), who.post(member).id()).orElseThrow().state();
    }

    private void undone(Runnable work) {
        undone(
                () -> {
                    work.run();
                    return "";
                });
    }

    private String undone(Supplier<String> work) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            return work.get();
                        }));
    }

    private static Set<String> kindsOfButton() {
        return MatrixTable.inputs(EXPECTED).stream()
                .flatMap(List::stream)
                .filter(input -> input.startsWith("["))
                .map(input -> MatrixTalk.kind(input.substring(1, input.length() - 1)))
                .collect(Collectors.toSet());
    }

    private String said(String by, String input) {
        return talk.said(by, input);
    }

    private static Path file(String resource) {
        try {
            return Path.of(
                    Objects.requireNonNull(CommandMatrixTest.class.getResource(resource)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String resource) {
        try {
            return Files.readString(file(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
