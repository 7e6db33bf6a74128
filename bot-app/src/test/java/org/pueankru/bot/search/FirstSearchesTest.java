package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.search.catalogue.Library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FirstSearchesTest {
    private final List<Turn> asked = new ArrayList<>();
    private Library library = new Library.Preparing();

    @Test
    void searchesForEachExampleInTheNameOfNobody() {
        searching(Answer.silence()).run();

        assertThat(asked)
                .hasSize(3)
                .allSatisfy(turn -> assertThat(turn.chat().value()).isEqualTo("nobody"));
    }

    @Test
    void asksAsSoonAsThereIsSomethingToSearchAndNotAgain() {
        FirstSearches searches = searching(Answer.silence());
        searches.look();
        assertThat(asked).isEmpty();

        library = new Library.Open(Catalogues.primary());
        searches.look();
        searches.look();

        assertThat(asked).hasSize(3);
    }

    private FirstSearches searching(Answer answer) {
        ChatFeature search =
                new ChatFeature() {
                    @Override
                    public String key() {
                        return "search";
                    }

                    @Override
                    public Optional<Answer> answer(Turn turn) {
                        asked.add(turn);
                        return Optional.of(answer);
                    }
                };
        return new FirstSearches(
                () -> library,
                search,
                () -> List.of("ก", "ข", "ค"),
                MovableClock.saturdayMorning());
    }
}
