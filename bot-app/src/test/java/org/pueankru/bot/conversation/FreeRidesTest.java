package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Router.Routed;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;

import java.util.Collections;
import java.util.List;
import java.util.Map;

class FreeRidesTest {
    private static final ChatId SOMSRI = Teachers.chatOf(Teachers.somsri());
    private static final QuickReply OWN = new QuickReply("เมนู", new Tap.Say("เมนู"));

    private final FreeRides rides = new FreeRides(List.of(new RideInTests("มีข่าว")));

    @Test
    void theLineStandsBehindTheAnswerAndItsTapBeforeTheOthers() {
        Answer answer = Answer.of(new Text("เมนูค่ะ", List.of(OWN)));

        List<OutgoingMessage> said = with(answer, DialogueState.none()).messages();

        assertThat(said)
                .containsExactly(
                        Text.of("เมนูค่ะ"), new Text("มีข่าว", List.of(RideInTests.TAP, OWN)));
    }

    @Test
    void nothingRidesWhereTheFeatureDoesNotWelcomeIt() {
        Answer answer = Answer.of(Text.of("ใช่ไหมคะ"));

        assertThat(told(new Routed("login", answer), SOMSRI, DialogueState.none()))
                .isSameAs(answer);
    }

    @Test
    void nothingRidesInGroups() {
        Answer answer = Answer.of(Text.of("เมนูค่ะ"));

        assertThat(told(new Routed("help", answer, true), Groups.network(), DialogueState.none()))
                .isSameAs(answer);
    }

    @Test
    void aSearchCarriesItOnlyWhenSomebodyComes() {
        Answer found = Answer.of(Text.of("พบ 3 รายการ")).remembering("หรม");
        DialogueState amidst =
                new DialogueState(
                        "event-0",
                        Events.SATURDAY_MORNING.minusSeconds(60),
                        List.of(Text.of("พบ 9 รายการ")),
                        "search",
                        Map.of());

        assertThat(with(found, amidst)).isSameAs(found);
        assertThat(with(found, DialogueState.none()).messages()).hasSize(2);
        assertThat(with(Answer.of(Text.of("เมนูค่ะ")), amidst).messages()).hasSize(2);
    }

    @Test
    void anAnswerKeepsAllItsMessages() {
        Answer full =
                Answer.of(
                        Collections.nCopies(OutgoingMessage.LIMIT, Text.of("ก"))
                                .toArray(OutgoingMessage[]::new));

        assertThat(with(full, DialogueState.none())).isSameAs(full);
        assertThat(with(Answer.silence(), DialogueState.none()).messages()).isEmpty();
    }

    @Test
    void neverMoreTapsThanLineShows() {
        Answer many = Answer.of(new Text("เมนูค่ะ", Collections.nCopies(QuickReply.MOST, OWN)));

        List<QuickReply> taps =
                with(many, DialogueState.none()).messages().getLast().quickReplies();

        assertThat(taps).hasSize(QuickReply.MOST).startsWith(RideInTests.TAP);
    }

    private Answer with(Answer answer, DialogueState before) {
        return told(new Routed("help", answer, true), SOMSRI, before);
    }

    private Answer told(Routed routed, ChatId chat, DialogueState before) {
        return rides.with(routed, ChannelId.FIRST, chat, before, Events.SATURDAY_MORNING);
    }
}
