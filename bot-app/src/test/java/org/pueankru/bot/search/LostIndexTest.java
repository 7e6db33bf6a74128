package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.catalogue.LostIndexException;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.MediaIndex;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The index is lost in the middle of a turn. */
class LostIndexTest {
    private static final Wording WORDING = Wording.thai();

    private final Queue<Library> libraries = new ArrayDeque<>();

    @Test
    void theTeacherIsToldToWaitWhileItIsMadeAgain() {
        libraries.add(new Library.Open(unreadable()));
        libraries.add(new Library.Preparing());

        assertThat(textOf(new Input.Words("หรม", true))).contains("กำลังเตรียมคลังสื่ออยู่ค่ะ");
    }

    @Test
    void theTeacherIsAnsweredWhenItIsOpenAgain() {
        libraries.add(new Library.Open(unreadable()));
        libraries.add(new Library.Open(new FakeIndex().with(Catalogues.item("1", "หรม").build())));

        assertThat(textOf(new Input.Words("หรม", true))).contains("พบ 1 รายการ");
    }

    @Test
    void aButtonIsAnsweredInTheSameWay() {
        libraries.add(new Library.Open(unreadable()));
        libraries.add(new Library.Preparing());

        assertThat(textOf(new Input.Tapped("l|0|1", Map.of())))
                .contains("กำลังเตรียมคลังสื่ออยู่ค่ะ");
    }

    @Test
    void theShelfLooksAgainForAnItem() {
        libraries.add(new Library.Open(unreadable()));
        libraries.add(new Library.Open(new FakeIndex().with(Catalogues.item("1", "หรม").build())));
        libraries.add(new Library.Open(unreadable()));
        libraries.add(new Library.Preparing());
        MediaShelf shelf = new LibraryShelf(libraries::remove, () -> 7);

        assertThat(shelf.find("1")).map(Medium::title).contains("หรม");
        assertThat(shelf.find("1")).isEmpty();
    }

    @Test
    void theShelfSaysThatItDidNotHandOverAllItems() {
        MediaShelf shelf = new LibraryShelf(() -> new Library.Open(unreadable()), () -> 7);

        assertThat(shelf.forEach(_ -> {})).isFalse();
    }

    private String textOf(Input input) {
        var cards = new MediaCards(WORDING, (_, _) -> Optional.empty(), List.of());
        var answers = new SearchAnswers(WORDING, cards);
        var feature =
                new SearchFeature(
                        libraries::remove,
                        answers,
                        () -> SearchChat.EXAMPLES,
                        new FakePopularQueries(),
                        WORDING,
                        _ -> {});
        var turn = new Turn(ChannelId.FIRST, SearchChat.ONE_TO_ONE, input, null, Instant.EPOCH);
        List<OutgoingMessage> messages =
                feature.answer(turn).map(Answer::messages).orElse(List.of());
        return messages.toString();
    }

    private static MediaIndex unreadable() {
        return (MediaIndex)
                Proxy.newProxyInstance(
                        MediaIndex.class.getClassLoader(),
                        new Class<?>[] {MediaIndex.class},
                        (_, _, _) -> {
                            throw new LostIndexException(null);
                        });
    }
}
