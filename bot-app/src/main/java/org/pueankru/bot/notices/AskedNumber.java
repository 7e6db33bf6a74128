package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.Input;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the number of an announcement behind a command; pure. */
final class AskedNumber {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

    private AskedNumber() {}

    /** The command with its number in Arabic digits, if it has one; empty when it is no number. */
    static Optional<Input.Command> in(Input.Command command) {
        StringBuilder number = new StringBuilder();
        command.more()
                .codePoints()
                .map(
                        letter ->
                                Character.isDigit(letter)
                                        ? '0' + Character.digit(letter, 10)
                                        : letter)
                .forEach(number::appendCodePoint);
        return command.more().isEmpty() || NUMBER.matcher(number).matches()
                ? Optional.of(new Input.Command(command.word(), number.toString()))
                : Optional.empty();
    }
}
