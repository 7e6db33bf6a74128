package org.pueankru.bot.operations;

import org.flywaydb.core.api.FlywayException;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.util.Optional;
import java.util.stream.Stream;

/** Tells the operator in one sentence why the service does not start, where we know it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneSentenceReporter implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.of(String.valueOf(refused.getMessage()));
            case PortInUseException inUse ->
                    Optional.of(
                            "Port %d is already in use; set SERVER_PORT or MANAGEMENT_PORT to another."
                                    .formatted(inUse.getPort()));
            case FlywayException migration ->
                    Optional.of(
                            "The tables in the database do not fit this version of the bot: %s."
                                    .formatted(firstLine(migration)));
            default -> Optional.empty();
        };
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("unknown");
    }
}
