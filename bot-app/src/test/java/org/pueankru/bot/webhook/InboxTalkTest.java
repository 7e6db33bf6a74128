package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;

import java.util.Objects;

class InboxTalkTest {
    private final InboxInTests in = new InboxInTests();
    private final TextReceived question = Events.says("คลิปคณิต ป.6 หรม");

    @ParameterizedTest
    @ValueSource(strings = {"missed", "parked"})
    void nothingThatWasSaidIsLeftOfWhoIsErased(String state) {
        keptAs(state);

        erase(Objects.requireNonNull(question.header().chat()));

        assertThat(in.stateOf(question)).isEqualTo("erased");
        assertThat(in.bodyOf(question)).isNull();
    }

    @Test
    void whatOthersSaidStays() {
        keptAs("parked");

        erase(new ChatId.Person("U" + "9".repeat(32)));

        assertThat(in.stateOf(question)).isEqualTo("parked");
        assertThat(in.bodyOf(question)).isNotNull();
    }

    private void keptAs(String state) {
        in.store(question);
        in.jdbc.sql("update inbox_event set state = ?").param(state).update();
    }

    private void erase(ChatId chat) {
        new InboxTalk(in.jdbc, in.clock).erase(question.header().channel(), chat);
    }
}
