package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.ServiceTest;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.fixtures.TurningClock;
import org.pueankru.bot.journeys.AskedSchool.How;
import org.pueankru.bot.journeys.SupervisionOffice.Drafted;
import org.pueankru.bot.journeys.SupervisionStory.Sent;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.simulator.Chat;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Quota;
import org.pueankru.simulator.platform.SentEvent;
import org.pueankru.simulator.world.GeneratedWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The story by which reminders are judged, over the whole service: real stores, real HTTP, and a
 * clock that is turned from day to day.
 */
@ServiceTest
@DirtiesContext
class SupervisionRoundJourneyTest {
    private static final TurningClock CLOCK = new TurningClock(nineOn(SupervisionStory.BEGIN));
    private static final String TOKEN = "token-of-the-round";
    private static final long SEED = Long.getLong("supervision.seed", 20_261_126L);

    private static final LineSimulator LINE =
            LineSimulator.start(
                    SimulatorSettings.defaults()
                            .withChannel(ServiceTest.CHANNEL_SECRET, TOKEN)
                            .withWorld(SupervisionWorld.of(new SupervisionStory(new Random(SEED))))
                            .withClock(CLOCK)
                            .withQuota(Quota.of(100_000))
                            .withTranscriptSize(100_000));

    private final SupervisionStory story = new SupervisionStory(new Random(SEED));
    private final Map<String, Entry.BotSent> latest = new HashMap<>();

    @TestBean
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private Clock clock;

    @LocalServerPort private int port;
    @Autowired private ApplicationContext service;
    @Autowired private JdbcClient database;
    @Autowired private ServiceSettings settings;
    @Autowired private List<ScheduledTaskHolder> rounds;

    @SuppressWarnings("NullAway.Init")
    private SupervisionWorld world;

    @SuppressWarnings("NullAway.Init")
    private SupervisionOffice office;

    private long seen;

    static Clock clock() {
        return CLOCK;
    }

    private static java.time.Instant nineOn(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(WorkingHours.ZONE).toInstant();
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        Supplier<Object> line = () -> LINE.address().toString();
        registry.add("LINE_API_ENDPOINT", line);
        registry.add("LINE_DATA_ENDPOINT", line);
        registry.add("LINE_CHANNEL_TOKEN", () -> TOKEN);
        registry.add("PUBLIC_URL", () -> "https://demo.invalid");
    }

    @BeforeEach
    void theOfficeIsReady() throws IOException {
        Files.writeString(settings.dataDir().resolve("holidays.txt"), SupervisionStory.HOLIDAYS);
        URI bot = URI.create("http://127.0.0.1:" + port);
        LINE.sendWebhooksTo(bot.resolve("/webhook"));
        world = SupervisionWorld.settle(service, story);
        office = new SupervisionOffice(LINE, bot);
    }

    private int count(String from) {
        return database.sql("select count(*) from " + from).query(Integer.class).single();
    }

    @Test
    void exactlyTheRightChatsGetExactlyTheRightMessagesOnExactlyTheRightDays() {
        office.comesIn();
        Drafted toSchools =
                office.writes(
                        SupervisionStory.TO_SCHOOLS, "cheaper", List.of("director", "teacher"));
        Drafted toNetworks =
                office.writes(SupervisionStory.TO_NETWORKS, "network-groups", List.of("director"));
        office.sends(toSchools);
        office.sends(toNetworks);
        int total = 0;

        for (LocalDate day = SupervisionStory.BEGIN;
                day.isBefore(SupervisionStory.END);
                day = day.plusDays(1)) {
            CLOCK.turnTo(nineOn(day));
            before(day, toSchools.id());
            List<Sent> expected = story.on(day);
            total += story.cost(expected);
            sendWhatIsDue();
            assertThat(sent())
                    .as("on " + day + ", seed " + SEED)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(counted()).as("until " + day).isEqualTo(total);
            if (day.equals(SupervisionStory.BEGIN)) {
                assertThat(toSchools.cost() + toNetworks.cost()).isEqualTo(total);
            }
            report(day, toSchools.id(), toNetworks.id());
        }
    }

    private void before(LocalDate day, UUID round) {
        if (day.equals(SupervisionStory.PUT_OFF_ON)) {
            office.comesIn();
            office.putsOff(round, SupervisionStory.PUT_OFF_TO);
        }
        if (day.equals(SupervisionStory.CHANGES_ON)) {
            world.changes(story);
        }
        if (day.equals(SupervisionStory.NUDGED_ON)) {
            office.comesIn();
            List<Sent> toSchools =
                    story.on(day).stream()
                            .filter(each -> each.line().contains(SupervisionStory.TO_SCHOOLS))
                            .toList();
            assertThat(office.nudges(round)).isEqualTo(story.cost(toSchools));
        }
    }

    private void sendWhatIsDue() {
        goRound("NoticeRounds");
        goRound("ReminderRounds");
        Patience.until("all is sent")
                .until(
                        () ->
                                count("delivery where state = 'waiting' and due_at < '9000-01-01'")
                                        == 0);
        goRound("OutboxRounds");
        goRound("NoticeRounds");
        goRound("ReminderRounds");
    }

    /** Now, and not only when a few seconds have gone by. */
    private void goRound(String whose) {
        rounds.stream()
                .flatMap(each -> each.getScheduledTasks().stream())
                .filter(each -> each.toString().endsWith("." + whose + ".goRound"))
                .findFirst()
                .orElseThrow()
                .getTask()
                .getRunnable()
                .run();
    }

    /** What LINE took by push since the last time, in order. */
    private List<Sent> sent() {
        List<Entry.BotSent> pushes =
                LINE.transcript().stream()
                        .flatMap(Journey.of(Entry.BotSent.class))
                        .filter(each -> each.number() > seen && each.via().equals("push"))
                        .toList();
        for (Entry.BotSent push : pushes) {
            seen = Math.max(seen, push.number());
            latest.put(push.chat(), push);
        }
        return pushes.stream().map(SupervisionRoundJourneyTest::sent).sorted().toList();
    }

    private static Sent sent(Entry.BotSent push) {
        JsonNode message = push.messages().getFirst();
        return new Sent(
                push.chat(),
                message.path("altText").asString(),
                message.findValuesAsString("text").stream()
                        .filter(text -> text.startsWith("• "))
                        .map(text -> text.substring(2))
                        .toList());
    }

    private static int counted() {
        return LINE.account().usedByMonth().values().stream().mapToInt(Integer::intValue).sum();
    }

    private void report(LocalDate day, UUID toSchools, UUID toNetworks) {
        List<AskedSchool> listed = story.reporting(day, How.LIST);
        List<AskedSchool> noted = story.reporting(day, How.OFFICER);
        List<AskedSchool> second = story.listed(day);
        if (listed.size() + noted.size() + second.size() > 0
                || day.equals(SupervisionStory.GIVEN_ON)) {
            office.comesIn();
        }
        if (!listed.isEmpty()) {
            office.imports(toSchools, listed);
        }
        noted.forEach(school -> office.notes(toSchools, world.school(school)));
        if (!second.isEmpty()) {
            office.imports(toNetworks, second);
        }
        story.reporting(day, How.TAP).stream()
                .collect(
                        Collectors.toMap(
                                AskedSchool::name, school -> taps(school, day, "รายงานแล้ว")))
                .forEach((name, tap) -> assertThat(answer(tap)).contains(name, "ขอบคุณค่ะ"));
        if (day.equals(SupervisionStory.GIVEN_ON.minusDays(1))) {
            story.givenTime().forEach(school -> asksForTime(school, day));
        }
        if (day.equals(SupervisionStory.GIVEN_ON)) {
            story.givenTime()
                    .forEach(
                            school ->
                                    office.gives(
                                            toSchools,
                                            world.school(school),
                                            SupervisionStory.GIVEN_UNTIL));
        }
    }

    /** On the newest message that the chat got of this. */
    private SentEvent taps(AskedSchool school, LocalDate day, String button) {
        String chat = speakerOf(school, day);
        JsonNode action =
                new Reply(Objects.requireNonNull(latest.get(chat), chat))
                        .cards()
                        .getFirst()
                        .button(button);
        return chatOf(chat).tap(action.path("data").asString());
    }

    /** A new director who has got nothing yet uses what the old one got: it says no person. */
    private static String speakerOf(AskedSchool school, LocalDate day) {
        return school.chats(day).getFirst();
    }

    private static Chat chatOf(String id) {
        return id.startsWith("C")
                ? LINE.chat(LINE.person(GeneratedWorld.userId(1)), LINE.group(id))
                : LINE.chat(LINE.person(id));
    }

    private String answer(SentEvent tap) {
        return new Reply(LINE.awaitReplyTo(tap, Patience.SHORT)).words();
    }

    private void asksForTime(AskedSchool school, LocalDate day) {
        Reply days = new Reply(LINE.awaitReplyTo(taps(school, day, "ขอเวลาเพิ่ม"), Patience.SHORT));
        SentEvent chosen =
                chatOf(speakerOf(school, day))
                        .tap(days.quickReply("7 วัน").path("data").asString());
        assertThat(answer(chosen)).contains("ส่งคำขอเวลาเพิ่ม 7 วัน");
    }

    @AfterAll
    static void everythingStops() {
        LINE.close();
    }
}
