package org.pueankru.bot.admin.doctor;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.LineSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import javax.sql.DataSource;

/** This machine's clock beside PostgreSQL's and LINE's. */
final class ClockCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** LINE tells whole seconds, and the answer takes a while. */
    private static final Duration NOTHING = Duration.ofSeconds(3);

    private static final Duration MUCH = Duration.ofSeconds(30);

    private final DataSource source;

    ClockCheck(DataSource source) {
        this.source = source;
    }

    Finding finding(@Nullable LineSettings line) {
        Clock here = Clock.systemUTC();
        Duration database =
                Duration.between(
                                here.instant(),
                                JdbcClient.create(source)
                                        .sql("select clock_timestamp()")
                                        .query(OffsetDateTime.class)
                                        .single()
                                        .toInstant())
                        .abs();
        Optional<Duration> outside =
                Optional.ofNullable(line)
                        .flatMap(settings -> told(settings.apiEndpoint()))
                        .map(there -> Duration.between(here.instant(), there).abs());
        return finding(database, outside);
    }

    static Finding finding(Duration database, Optional<Duration> line) {
        Duration most = line.filter(other -> other.compareTo(database) > 0).orElse(database);
        String says =
                "%d s from PostgreSQL's, %s"
                        .formatted(
                                database.toSeconds(),
                                line.map(by -> by.toSeconds() + " s from LINE's")
                                        .orElse("LINE tells no time"));
        String todo = "let the machine keep time by NTP";
        if (most.compareTo(MUCH) > 0) {
            return Finding.fail("clock", says, todo);
        }
        return most.compareTo(NOTHING) > 0
                ? Finding.warn("clock", says, todo)
                : Finding.ok("clock", says);
    }

    private static Optional<Instant> told(URI endpoint) {
        HttpRequest request = HttpRequest.newBuilder(endpoint).timeout(PATIENCE).build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .map(
                            date ->
                                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant());
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
