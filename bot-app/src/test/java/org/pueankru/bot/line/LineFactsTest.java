package org.pueankru.bot.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatFacts.GroupFacts;

class LineFactsTest {
    private static final String ALL =
            """
            {"groupId":"C1","groupName":"ครูบ้านหนองน้ำใส","count":17,"userId":"Ubot","displayName":"เพื่อนครู",
             "basicId":"@216","chatMode":"bot","markAsReadMode":"auto"}""";

    @Test
    void aGroupHasANameAndASize() {
        try (LineServer line = LineServer.answering(200, ALL)) {
            assertThat(facts(line).group(ChannelId.FIRST, Groups.network()))
                    .isEqualTo(new Fact.Known<>(new GroupFacts("ครูบ้านหนองน้ำใส", 17)));
        }
    }

    @Test
    void anOldRoomHasASizeOnly() {
        try (LineServer line = LineServer.answering(200, ALL)) {
            assertThat(facts(line).group(ChannelId.FIRST, Groups.threeTeachers()))
                    .isEqualTo(new Fact.Known<>(new GroupFacts("", 17)));
        }
    }

    @Test
    void aPersonHasTheNameThatLineShows() {
        try (LineServer line = LineServer.answering(200, ALL)) {
            assertThat(facts(line).nameOf(ChannelId.FIRST, Teachers.somsri()))
                    .isEqualTo(new Fact.Known<>("เพื่อนครู"));
        }
    }

    @Test
    void aTokenTellsItsBotBeforeTheChannelIsOurs() throws Exception {
        try (LineServer line = LineServer.answering(200, ALL)) {
            assertThat(facts(line).botOf("token of songkhla"))
                    .isEqualTo(new Fact.Known<>(new BotFacts("Ubot", "เพื่อนครู", "@216")));
            assertThat(line.received().authorisation()).containsExactly("Bearer token of songkhla");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404, NotThere",
        "400, NotThere",
        "401, NotAllowed",
        "403, NotAllowed",
        "429, NoAnswer",
        "500, NoAnswer"
    })
    void whatLineAnswersElseHasItsMeaning(int status, String meaning) {
        try (LineServer line = LineServer.answering(status, "{\"message\":\"Not found\"}")) {
            assertThat(facts(line).group(ChannelId.FIRST, Groups.network()))
                    .extracting(fact -> fact.getClass().getSimpleName())
                    .isEqualTo(meaning);
        }
    }

    private static ChatFacts facts(LineServer line) {
        return new LineFacts(line.clients());
    }
}
