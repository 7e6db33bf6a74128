package org.pueankru.bot.admin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.admin.doctor.Finding.Level;
import org.pueankru.bot.directory.KeptChannels.Kept;
import org.pueankru.bot.messaging.ChannelFacts;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the doctor makes of what it was told. */
class ChecksTest {
    private static final URI SERVICE = URI.create("https://bot.example.go.th");
    private static final String WEBHOOK = SERVICE + "/webhook";

    /** A LINE that says what it was given. */
    private record Told(Fact<WebhookFacts> webhook, Fact<QuotaFacts> quota)
            implements ChannelFacts {
        @Override
        public Fact<BotFacts> botOf(String channelToken) {
            return new Fact.Known<>(new BotFacts("U1", "เพื่อนครู", "@1"));
        }

        @Override
        public Fact<WebhookFacts> webhookOf(String channelToken) {
            return webhook;
        }

        @Override
        public Fact<MenuFacts> menusOf(String channelToken) {
            return new Fact.NoAnswer<>();
        }

        @Override
        public Fact<QuotaFacts> quotaOf(String channelToken) {
            return quota;
        }
    }

    private static Level webhook(Fact<ChannelFacts.WebhookFacts> webhook, boolean realLine) {
        return level("webhook", new Told(webhook, quotaOf(null, 0)), SERVICE, realLine);
    }

    private static Level quota(@Nullable Long limit, long used) {
        return level(
                "quota", new Told(address(WEBHOOK, true), quotaOf(limit, used)), SERVICE, true);
    }

    private static Level level(String about, ChannelFacts facts, URI service, boolean realLine) {
        Kept kept = new Kept("เขต", ChannelId.FIRST, Optional.empty(), 1);
        List<Finding> findings =
                new OneChannel(kept, facts, service, realLine).findings(Optional.of("t"));
        return findings.stream()
                .filter(finding -> finding.about().equals(about))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private static Fact<ChannelFacts.WebhookFacts> address(String address, boolean active) {
        return new Fact.Known<>(new ChannelFacts.WebhookFacts(address, active));
    }

    private static Fact<ChannelFacts.QuotaFacts> quotaOf(@Nullable Long limit, long used) {
        return new Fact.Known<>(new ChannelFacts.QuotaFacts(limit, used));
    }

    @Test
    void aWebhookIsSetSwitchedOnAndOurs() {
        assertThat(webhook(address(WEBHOOK, true), true)).isEqualTo(Level.OK);
        assertThat(webhook(address(WEBHOOK, false), true)).isEqualTo(Level.FAIL);
        assertThat(webhook(address(SERVICE + "/hook", true), true)).isEqualTo(Level.FAIL);
        assertThat(webhook(address(SERVICE + "/hook", true), false)).isEqualTo(Level.WARN);
        assertThat(webhook(new Fact.NotThere<>(), true)).isEqualTo(Level.FAIL);
        assertThat(webhook(new Fact.NoAnswer<>(), true)).isEqualTo(Level.WARN);
    }

    @Test
    void aQuotaThatIsNearlyUsedUpIsToldInTime() {
        assertThat(quota(null, 5_000)).isEqualTo(Level.OK);
        assertThat(quota(300L, 269)).isEqualTo(Level.OK);
        assertThat(quota(300L, 270)).isEqualTo(Level.WARN);
    }

    @Test
    void aFullDiskStopsTheStores() {
        assertThat(StoreChecks.disk(20_000_000_000L).level()).isEqualTo(Level.OK);
        assertThat(StoreChecks.disk(4_999_999_999L).level()).isEqualTo(Level.WARN);
        assertThat(StoreChecks.disk(499_999_999L).level()).isEqualTo(Level.FAIL);
    }

    @Test
    void clocksThatDifferAreTold() {
        assertThat(clock(0, 2)).isEqualTo(Level.OK);
        assertThat(clock(0, 10)).isEqualTo(Level.WARN);
        assertThat(clock(31, 0)).isEqualTo(Level.FAIL);
        assertThat(ClockCheck.finding(Duration.ZERO, Optional.empty()).level()).isEqualTo(Level.OK);
    }

    private static Level clock(long database, long line) {
        return ClockCheck.finding(
                        Duration.ofSeconds(database), Optional.of(Duration.ofSeconds(line)))
                .level();
    }

    @Test
    void aLineSaysHowItIsAboutWhatAndWhatToDo() {
        assertThat(Finding.warn("disk", "4.0 GB free", "free some").line())
                .isEqualTo("warn  disk         4.0 GB free -> free some");
    }
}
