package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@Command(
        name = "token",
        description =
                "Makes, lists and withdraws the tokens that programs show to /api/v1. A token is"
                        + " printed once, when it is made.",
        mixinStandardHelpOptions = true)
final class TokenCommand extends StoreCommand {
    private static final int USUAL_DAYS = 365;

    private final Clock clock;

    @Mixin private final WhichDistrict which = new WhichDistrict();

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            description = "How long a new token is good (default: ${DEFAULT-VALUE}).")
    private int days = USUAL_DAYS;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Act act;

    /** One of them; none = list. */
    static final class Act {
        @Option(names = "--create", paramLabel = "PURPOSE", description = "Make a token.")
        private @Nullable String create;

        @Option(names = "--revoke", paramLabel = "ID", description = "Withdraw a token.")
        private @Nullable UUID revoke;
    }

    TokenCommand(Environment environment, Clock clock) {
        super(environment);
        this.clock = clock;
    }

    @Override
    void run(JdbcClient jdbc) {
        ApiTokens tokens = new ApiTokens(jdbc, clock);
        District chosen = which.among(new Districts(jdbc, clock).all());
        if (act != null && act.create != null) {
            create(tokens, chosen, act.create);
            note(jdbc, chosen, "api-token-made");
        } else if (act != null && act.revoke != null) {
            boolean was = tokens.revoke(chosen.id(), act.revoke);
            if (was) {
                note(jdbc, chosen, "api-token-revoked");
            }
            out().println(was ? "The token is good no more." : "There is no such token.");
        } else {
            list(tokens, chosen);
        }
    }

    private void create(ApiTokens tokens, District chosen, String purpose) {
        if (days < 1 || days > 3_650) {
            throw new StartRefused("--days must be from 1 to 3650.");
        }
        ApiTokens.Made made = tokens.make(chosen.id(), purpose, null, Duration.ofDays(days));
        out().printf(
                        "%s%nGood until %s for %s; it is not shown again.%n",
                        made.token(), made.expiresAt(), chosen.name());
    }

    private void note(JdbcClient jdbc, District chosen, String act) {
        new AuditLog(jdbc, JsonMapper.shared(), clock)
                .note(chosen.id(), new AuditLog.Actor.Operator(), act, null, Map.of());
    }

    private void list(ApiTokens tokens, District chosen) {
        List<ApiTokens.Entry> entries = tokens.all(chosen.id());
        if (entries.isEmpty()) {
            out().println("There is no token.");
        }
        entries.forEach(
                entry ->
                        out().printf(
                                        "%s  %s  %s, last used %s%n",
                                        entry.id(),
                                        entry.name(),
                                        state(entry),
                                        Objects.requireNonNullElse(entry.usedOn(), "never")));
    }

    private String state(ApiTokens.Entry entry) {
        if (entry.revokedAt() != null) {
            return "withdrawn";
        }
        return clock.instant().isBefore(entry.expiresAt())
                ? "good until " + entry.expiresAt()
                : "too old";
    }
}
