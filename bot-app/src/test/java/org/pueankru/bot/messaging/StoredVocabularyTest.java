package org.pueankru.bot.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Inbox and dialogues keep events and replies as JSON: each must come back as it was. */
class StoredVocabularyTest {
    private final JsonMapper json = JsonMapper.builder().build();

    static Stream<IncomingEvent> events() {
        return Stream.of(
                Events.says("คลิปคณิต ป.6 หรม 😀"),
                Events.callsBotIn(Groups.network(), "หรม"),
                Events.edited(Events.saysIn(Groups.threeTeachers(), "หา หรม"), "หา ครน"),
                Events.taps("search:p=2"),
                Events.sends(Thing.STICKER),
                Events.takesBack(Events.says("หรม")),
                Events.becomesFriend(),
                Events.overheardIn(Groups.network()),
                Events.somethingNew("beacon"),
                Events.fromNowhere(Events.somethingNew("accountLink")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventComesBackFromTheStore(IncomingEvent event) {
        assertThat(json.readValue(json.writeValueAsString(event), IncomingEvent.class))
                .isEqualTo(event);
    }

    static Stream<OutgoingMessage> messages() {
        QuickReply menu = new QuickReply("เมนู", new Tap.Say("เมนู"));
        Card card =
                new Card(
                        URI.create("https://media.example/c.png"),
                        "วิดีโอ",
                        "ห.ร.ม.",
                        List.of("ป.6"),
                        new Tap.Open(URI.create("https://media.example/gcd")),
                        List.of(
                                new Button(
                                        "คล้ายกัน",
                                        new Tap.Choose("search:like=1", "ขอแบบคล้ายกัน"),
                                        Weight.QUIET)));
        return Stream.of(
                Text.of("สวัสดีค่ะ"),
                new Text("สวัสดีค่ะ", List.of(menu)),
                new Cards("พบ 1 รายการ", List.of(card), List.of(menu)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aReplyComesBackFromTheStore(OutgoingMessage message) {
        assertThat(json.readValue(json.writeValueAsString(message), OutgoingMessage.class))
                .isEqualTo(message);
    }

    @Test
    void peopleAndTokensAreMaskedInText() {
        assertThat(Events.saysIn(Groups.network(), "หรม").header().toString())
                .doesNotContain(Teachers.wichai().value(), "token-");
        assertThat(Events.says("หรม").header().toString())
                .doesNotContain(Teachers.somsri().value(), "token-");
    }
}
