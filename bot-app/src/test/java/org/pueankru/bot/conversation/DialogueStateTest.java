package org.pueankru.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.messaging.OutgoingMessage.Text;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;

class DialogueStateTest {
    private static final Instant NINE = Events.SATURDAY_MORNING;
    private static final Answer HELLO = Answer.of(Text.of("สวัสดีค่ะ"));

    private final DialogueState searched =
            DialogueState.none().after("e1", NINE, "search", HELLO.remembering("หรม"));

    @Test
    void aNoteMakesItsFeatureTheOwner() {
        assertThat(searched.ownerAt(NINE)).isEqualTo("search");
        assertThat(searched.noteOf("search", NINE)).isEqualTo("หรม");
        assertThat(searched.noteOf("help", NINE)).isNull();
    }

    @Test
    void notesAndOwnersEndAfterHalfAnHour() {
        Instant halfPast = NINE.plus(DialogueState.LIFE);

        assertThat(searched.noteOf("search", halfPast)).isEqualTo("หรม");
        assertThat(searched.ownerAt(halfPast)).isEqualTo("search");
        assertThat(searched.noteOf("search", halfPast.plusMillis(1))).isNull();
        assertThat(searched.ownerAt(halfPast.plusMillis(1))).isNull();
    }

    @Test
    void otherTalkDoesNotMakeANoteYounger() {
        DialogueState helped =
                searched.after("e2", NINE.plus(Duration.ofMinutes(20)), "help", HELLO);

        assertThat(helped.ownerAt(NINE.plus(Duration.ofMinutes(25)))).isEqualTo("search");
        assertThat(helped.ownerAt(NINE.plus(Duration.ofMinutes(31)))).isNull();
    }

    @Test
    void aNewNoteReplacesTheOldOne() {
        DialogueState again =
                searched.after("e2", NINE.plusSeconds(60), "search", HELLO.remembering("ครน"));

        assertThat(again.noteOf("search", NINE.plusSeconds(60))).isEqualTo("ครน");
    }

    @Test
    void anotherFeaturesNoteTakesTheDialogueOver() {
        DialogueState shelf =
                searched.after("e2", NINE.plusSeconds(60), "shelf", HELLO.remembering("หน้า 2"));

        assertThat(shelf.ownerAt(NINE.plusSeconds(60))).isEqualTo("shelf");
        assertThat(shelf.noteOf("search", NINE.plusSeconds(60))).isEqualTo("หรม");
    }

    @Test
    void aFeatureForgetsItsOwnNoteOnly() {
        DialogueState forgot = searched.after("e2", NINE, "help", HELLO.forgetting());
        DialogueState done = searched.after("e2", NINE, "search", HELLO.forgetting());

        assertThat(forgot.ownerAt(NINE)).isEqualTo("search");
        assertThat(done.ownerAt(NINE)).isNull();
        assertThat(done.noteOf("search", NINE)).isNull();
    }

    @Test
    void theConversationForgetsEverything() {
        DialogueState cancelled = searched.after("e2", NINE, null, HELLO.forgetting());

        assertThat(cancelled.notes()).isEmpty();
        assertThat(cancelled.ownerAt(NINE)).isNull();
    }

    @Test
    void aFeatureCanForgetEverythingForAPersonWhoWantsNothingKept() {
        DialogueState erased = searched.after("e2", NINE, "me", HELLO.forgettingEverything());

        assertThat(erased.notes()).isEmpty();
        assertThat(erased.ownerAt(NINE)).isNull();
    }

    @Test
    void aNoteWithoutFeatureIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searched.after("e2", NINE, null, HELLO.remembering("?")));
    }

    @Test
    void theReplyIsKeptForASecondRun() {
        assertThat(searched.event()).isEqualTo("e1");
        assertThat(searched.reply()).isEqualTo(HELLO.messages());
    }

    @Test
    void theStoreGivesBackWhatItTook() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(searched), DialogueState.class))
                .isEqualTo(searched);
    }
}
