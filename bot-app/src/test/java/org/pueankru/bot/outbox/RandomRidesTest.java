package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Ready;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.outbox.Delivery.State;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Whatever happens to replies, pushes and the bot: nobody gets the same twice, and what the ledger
 * says is what LINE took.
 */
class RandomRidesTest {
    private static final int STEPS = 150;
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(60);
    private static final List<ChatId> CHATS =
            List.of(
                    new ChatId.Person("U" + "3".repeat(32)),
                    new ChatId.Person("U" + "4".repeat(32)),
                    new ChatId.Group("C" + "5".repeat(32)));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final OutboxInTests one = new OutboxInTests(new DirectoryInTests(clock), clock);
    private final OutboxInTests two = one.another();
    private final DistrictId phatthalung = one.district().id();

    /** What LINE took with replies, by chat. */
    private final Map<ChatId, List<String>> replied = new HashMap<>();

    private final Map<UUID, Made> sendings = new HashMap<>();
    private final Map<ChatId, Event> running = new HashMap<>();
    private int events;

    /** A sending to some chats, and what may still happen to it. */
    private static final class Made {
        private final String text;
        private final List<ChatId> chats;
        private final @Nullable Instant rideUntil;
        private boolean cancelled;

        Made(String text, List<ChatId> chats, @Nullable Instant rideUntil) {
            this.text = text;
            this.chats = chats;
            this.rideUntil = rideUntil;
        }
    }

    /** An event whose reply token LINE knows. */
    private static final class Event {
        private final EventId id;
        private final Instant at;
        private final Set<String> aboard = new HashSet<>();
        private boolean used;

        Event(EventId id, Instant at) {
            this.id = id;
            this.at = at;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyGetsTheSameTwice(long number) {
        long seed = Long.getLong("rides.seed", 20_261_126L) + number;
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            step(random, "seed " + seed + ", step " + step);
        }
        settle();
        sendings.forEach((id, made) -> check(id, made, "seed " + seed));
    }

    private void step(Random random, String when) {
        ChatId chat = CHATS.get(random.nextInt(CHATS.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> make(random);
            case 2 -> cancelOne(random);
            case 3 -> clock.move(Duration.ofMinutes(random.nextInt(240)));
            case 4 -> clock.move(Duration.ofSeconds(random.nextInt(70)));
            case 5 -> push(random, chat);
            default -> reply(random, chat, when);
        }
    }

    private OutboxInTests instance(Random random) {
        return random.nextBoolean() ? one : two;
    }

    private void make(Random random) {
        List<ChatId> chats = CHATS.stream().filter(_ -> random.nextInt(3) > 0).toList();
        boolean free = random.nextInt(3) == 0;
        Instant now = clock.instant();
        Instant until =
                free && random.nextBoolean()
                        ? now.plus(Duration.ofMinutes(1 + random.nextInt(600)))
                        : null;
        Made made = new Made("ข่าว " + sendings.size(), chats, until);
        UUID sending = UUID.randomUUID();
        one.outbox.begin(phatthalung, sending, random.nextInt(4) == 0);
        UUID body = one.outbox.body(phatthalung, sending, List.of(Text.of(made.text)));
        Instant due =
                free
                        ? Delivery.FREE_RIDE_ONLY
                        : now.plus(Duration.ofMinutes(random.nextInt(3) * 120L));
        one.outbox.add(
                phatthalung,
                sending,
                chats.stream()
                        .map(
                                chat ->
                                        new Delivery.Planned(
                                                UUID.nameUUIDFromBytes(
                                                        chat.value().getBytes(UTF_8)),
                                                chat,
                                                body,
                                                3,
                                                due,
                                                until))
                        .toList());
        sendings.put(sending, made);
    }

    private void cancelOne(Random random) {
        List<UUID> all = sendings.keySet().stream().sorted().toList();
        if (!all.isEmpty() && random.nextInt(3) == 0) {
            UUID chosen = all.get(random.nextInt(all.size()));
            one.outbox.cancel(phatthalung, chosen);
            Objects.requireNonNull(sendings.get(chosen)).cancelled = true;
        }
    }

    private void push(Random random, ChatId chat) {
        switch (random.nextInt(5)) {
            case 0 -> one.line.takesSilently(chat);
            case 1 -> one.line.next(chat, new PushOutcome.Unknown(null, "no answer in time"));
            default -> {}
        }
        instance(random).sendDue();
    }

    /** A turn as the conversation makes it: it may run again, and die in the middle. */
    private void reply(Random random, ChatId chat, String when) {
        Event event = running.get(chat);
        boolean again = event != null;
        if (event == null) {
            // events may come late
            event =
                    new Event(
                            new EventId("event-" + events++),
                            clock.instant().minusSeconds(random.nextInt(4) == 0 ? 50 : 0));
        }
        int room = random.nextInt(5);
        Rides rides = instance(random).rides;
        Optional<List<OutgoingMessage>> aboard =
                rides.board(phatthalung, chat, event.id, event.at, List.of(), room);
        List<String> texts =
                aboard.orElse(List.of()).stream()
                        .map(message -> ((Ready) message).rendered())
                        .toList();
        if (!again) {
            assertThat(texts).as(when).hasSizeLessThanOrEqualTo(room);
            checkMayRide(texts, when);
        }
        event.aboard.addAll(texts);
        int fate = random.nextInt(10);
        running.remove(chat);
        if (fate == 0) {
            // dies before it is sent
            keepRunning(random, chat, event);
            return;
        }
        ReplyOutcome outcome = outcome(fate, chat, event, texts);
        if (fate == 1 || aboard.isEmpty()) {
            // dies before anybody writes down what LINE said
            keepRunning(random, chat, event);
            return;
        }
        rides.ended(phatthalung, event.id, outcome);
        if (outcome instanceof ReplyOutcome.Unknown || outcome instanceof ReplyOutcome.Busy) {
            keepRunning(random, chat, event);
        }
    }

    private void keepRunning(Random random, ChatId chat, Event event) {
        if (random.nextInt(4) > 0) {
            running.put(chat, event);
        }
    }

    private void checkMayRide(List<String> texts, String when) {
        for (Made made : sendings.values()) {
            if (texts.contains(made.text)) {
                assertThat(made.cancelled).as(when + ": cancelled " + made.text).isFalse();
                if (made.rideUntil != null) {
                    assertThat(made.rideUntil).as(when + ": over").isAfter(clock.instant());
                }
            }
        }
    }

    private ReplyOutcome outcome(int fate, ChatId chat, Event event, List<String> texts) {
        if (fate == 2) {
            return new ReplyOutcome.Busy("r");
        }
        if (fate == 3) {
            return new ReplyOutcome.Unknown(null, "reset before it was read");
        }
        if (event.used || event.at.plus(TOKEN_LIFE).isBefore(clock.instant())) {
            return new ReplyOutcome.TokenDead("r");
        }
        event.used = true;
        replied.computeIfAbsent(chat, _ -> new ArrayList<>()).addAll(texts);
        return fate == 4
                ? new ReplyOutcome.Unknown(null, "no answer in time")
                : new ReplyOutcome.Accepted("r");
    }

    private void settle() {
        for (int i = 0; i < 40; i++) {
            clock.move(Duration.ofHours(24));
            one.sendDue();
            two.sendDue();
        }
    }

    private void check(UUID sending, Made made, String seed) {
        Sending.Progress progress = one.sendings.progress(phatthalung, sending);
        long rode = 0;
        long pushed = 0;
        for (ChatId chat : made.chats) {
            long by =
                    replied.getOrDefault(chat, List.of()).stream()
                            .filter(made.text::equals)
                            .count();
            long push = one.line.gotBy(chat).stream().filter(made.text::equals).count();
            assertThat(by + push)
                    .as(seed + ": " + made.text + " to " + chat.kind())
                    .isLessThanOrEqualTo(1);
            rode += by;
            pushed += push;
        }
        assertThat(progress.of(State.WAITING)).as(seed).isZero();
        assertThat(progress.of(State.RODE)).as(seed + ": rode").isLessThanOrEqualTo((int) rode);
        assertThat(
                        progress.of(State.RODE)
                                + progress.of(State.UNKNOWN)
                                + progress.of(State.CANCELLED))
                .as(seed + ": whatever arrived by a reply is not taken for lost")
                .isGreaterThanOrEqualTo((int) rode);
        assertThat(progress.of(State.ACCEPTED))
                .as(seed + ": accepted")
                .isLessThanOrEqualTo((int) pushed);
        assertThat(progress.saved()).as(seed + ": saved").isEqualTo(3L * progress.of(State.RODE));
    }
}
