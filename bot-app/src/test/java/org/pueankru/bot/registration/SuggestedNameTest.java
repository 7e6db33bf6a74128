package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;

import java.time.Duration;
import java.util.List;

class SuggestedNameTest {
    private static final DirectoryInTests DIRECTORY =
            new DirectoryInTests(MovableClock.saturdayMorning());

    private final NamesInLine line = new NamesInLine();

    @ParameterizedTest
    @CsvSource({
        "สมศรี ใจดี,สมศรี ใจดี",
        "' สมศรี   ใจดี ',สมศรี ใจดี",
        "Somsri Jaidee,Somsri Jaidee"
    })
    void aFirstNameAndASurnameAreSuggested(String shown, String suggested) {
        line.isCalled(shown);

        assertThat(suggestion()).containsExactly(suggested);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ครูสมศรี",
                "Somsri❤ Jaidee",
                "พี่ ศรี 555",
                "=HYPERLINK(1) x",
                "<b>x</b> y"
            })
    void whatIsNoSuchNameIsNot(String shown) {
        line.isCalled(shown);

        assertThat(suggestion()).isEmpty();
    }

    @Test
    void whileLineSaysNothingThereIsNoSuggestion() {
        assertThat(suggestion()).isEmpty();
    }

    @Test
    void nobodyWaitsForALineThatIsSlow() {
        line.isCalled("สมศรี ใจดี");
        var neverAsked = new SuggestedName(line, _ -> {}, Duration.ZERO);

        assertThat(neverAsked.of(caller())).isEmpty();
    }

    private List<String> suggestion() {
        return new SuggestedName(line, Runnable::run, Duration.ZERO).of(caller()).stream().toList();
    }

    private static Caller caller() {
        return new Caller(DIRECTORY.phatthalung(), Teachers.somsri(), null, List.of(), false);
    }
}
