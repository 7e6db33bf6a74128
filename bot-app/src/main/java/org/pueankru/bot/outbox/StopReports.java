package org.pueankru.bot.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Tells staff and those who listen what stopped. Thread-safe. */
@Component
class StopReports {
    private final Attention attention;
    private final Ledger ledger;
    private final List<OutboxWitness> witnesses;
    private final MeterRegistry meters;

    StopReports(
            Attention attention,
            Ledger ledger,
            List<OutboxWitness> witnesses,
            MeterRegistry meters) {
        this.attention = attention;
        this.ledger = ledger;
        this.witnesses = List.copyOf(witnesses);
        this.meters = meters;
    }

    /** The month's messages do not suffice for this sending. */
    void outOfMessages(DistrictId district, UUID sending) {
        stopped(district, sending, Sending.Why.LIMIT, "notice-out-of-messages");
    }

    /** LINE does not take the content. */
    void contentRefused(DistrictId district, UUID sending) {
        stopped(district, sending, Sending.Why.REFUSED, "notice-refused");
    }

    private void stopped(DistrictId district, UUID sending, Sending.Why why, String kind) {
        attention.tell(district, kind, new Subject("notice", ledger.noticeOf(district, sending)));
        count(why.code());
        witnesses.forEach(witness -> witness.stopped(district, sending, why));
    }

    /** LINE says that the month's messages are used up. */
    void limitReached(DistrictId district) {
        attention.tell(district, "messages-used-up", null);
        count("month");
    }

    void tokenRefused(DistrictId district) {
        attention.tell(district, "channel-token-refused", null);
        count("token");
    }

    void chatLost(DistrictId district, ChatId chat, UUID target) {
        witnesses.forEach(witness -> witness.chatLost(district, chat, target));
    }

    private void count(String why) {
        meters.counter("outbox.stops", "why", why).increment();
    }
}
