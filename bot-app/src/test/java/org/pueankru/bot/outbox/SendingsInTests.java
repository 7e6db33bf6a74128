package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a district sends to a school, a network and a director, on a Saturday morning. */
final class SendingsInTests {
    static final ChatId SCHOOL = new ChatId.Group("C" + "1".repeat(32));
    static final ChatId NETWORK = new ChatId.Group("C" + "2".repeat(32));
    static final ChatId DIRECTOR = new ChatId.Person("U" + "3".repeat(32));

    final MovableClock clock = MovableClock.saturdayMorning();
    final OutboxInTests service = new OutboxInTests(new DirectoryInTests(clock), clock);
    final FakePushes line = service.line;
    final DistrictId phatthalung = service.district().id();

    /** A chat and the messages that LINE counts for it. */
    record Target(ChatId chat, int cost) {
        Delivery.Planned with(UUID body, Instant due) {
            return new Delivery.Planned(UUID.randomUUID(), chat, body, cost, due);
        }
    }

    static Target to(ChatId chat, int cost) {
        return new Target(chat, cost);
    }

    /** Due now. */
    UUID sending(String text, Target... targets) {
        return begun(false, text, targets);
    }

    UUID urgent(String text, Target... targets) {
        return begun(true, text, targets);
    }

    private UUID begun(boolean urgent, String text, Target... targets) {
        UUID sending = UUID.randomUUID();
        service.outbox.begin(phatthalung, sending, urgent);
        add(sending, text, targets);
        return sending;
    }

    /** More for a sending that began before. */
    void add(UUID sending, String text, Target... targets) {
        UUID body = service.outbox.body(phatthalung, sending, List.of(Text.of(text)));
        service.outbox.add(
                phatthalung,
                sending,
                Arrays.stream(targets).map(target -> target.with(body, clock.instant())).toList());
    }

    Sending.Progress progress(UUID sending) {
        return service.sendings.progress(phatthalung, sending);
    }

    Sending.State state(UUID sending) {
        return service.sendings.byId(phatthalung, sending).orElseThrow().state();
    }

    List<String> toldToStaff() {
        return service.directory.attention.open(phatthalung).stream()
                .map(Attention.Entry::kind)
                .toList();
    }

    /** Ids of LINE's that deliveries still hold. */
    List<String> lineIds() {
        return service.directory
                .database
                .jdbc()
                .sql("select line_id from delivery where line_id is not null")
                .query(String.class)
                .list();
    }
}
