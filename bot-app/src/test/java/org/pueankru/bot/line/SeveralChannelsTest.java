package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.SignedRequestReader.Reason;
import org.pueankru.bot.messaging.SignedRequestReader.SignedRequest;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

class SeveralChannelsTest {
    private static final ChannelId SONGKHLA = new ChannelId("songkhla");
    private static final String SONGKHLAS_SECRET = "fedcba9876543210fedcba9876543210";

    private final FixedChannels channels =
            new FixedChannels(
                    new Channel(ChannelId.FIRST, Webhooks.SECRET, "token 1", null),
                    new Channel(SONGKHLA, SONGKHLAS_SECRET, "token 2", "Usongkhla"));
    private final LineRequestReader reader =
            new LineRequestReader(
                    channels, JsonMapper.builder().build(), MovableClock.saturdayMorning());

    @Test
    void theDestinationSaysWhoseSecretSignsTheBody() {
        byte[] body = bodyTo("Usongkhla");

        assertThat(reader.read(Webhooks.sign(body, SONGKHLAS_SECRET), body))
                .isEqualTo(new SignedRequest.Genuine(SONGKHLA, List.of()));
        assertThat(reader.read(Webhooks.sign(body, Webhooks.SECRET), body))
                .isEqualTo(new SignedRequest.Rejected(Reason.SIGNATURE_WRONG));
    }

    @Test
    void aBotThatIsNotKnownYetIsLearntFromARightSignature() {
        byte[] body = bodyTo("Uphatthalung");

        assertThat(reader.read(Webhooks.sign(body, Webhooks.SECRET), body))
                .isEqualTo(new SignedRequest.Genuine(ChannelId.FIRST, List.of()));
        assertThat(channels.learnt()).isEqualTo(Map.of(ChannelId.FIRST, "Uphatthalung"));
    }

    @Test
    void anUnknownDestinationIsRejectedAndNothingIsLearnt() {
        byte[] body = bodyTo("Ustranger");

        assertThat(reader.read(Webhooks.sign(body, SONGKHLAS_SECRET), body))
                .isEqualTo(new SignedRequest.Rejected(Reason.UNKNOWN_DESTINATION));
        assertThat(channels.learnt()).isEmpty();
    }

    @Test
    void aBodyWithoutDestinationIsRejected() {
        byte[] body = Webhooks.bytes("{\"events\":[]}");

        assertThat(reader.read(Webhooks.sign(body, SONGKHLAS_SECRET), body))
                .isEqualTo(new SignedRequest.Rejected(Reason.UNKNOWN_DESTINATION));
    }

    @Test
    void whatIsNoJsonIsRejected() {
        byte[] body = Webhooks.bytes("hello");

        assertThat(reader.read(Webhooks.sign(body, SONGKHLAS_SECRET), body))
                .isEqualTo(new SignedRequest.Rejected(Reason.NOT_JSON));
    }

    private static byte[] bodyTo(String bot) {
        return Webhooks.bytes("{\"destination\":\"%s\",\"events\":[]}".formatted(bot));
    }
}
