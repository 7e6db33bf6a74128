package org.pueankru.bot.admin.doctor;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.KeptChannels;
import org.pueankru.bot.directory.KeptChannels.Kept;
import org.pueankru.bot.messaging.ChannelFacts;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.secrets.KeyTrial;
import org.pueankru.bot.secrets.Secrets;
import org.pueankru.bot.settings.LineSettings;
import org.pueankru.bot.settings.Settings;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

/** The key, and with it each district's channel. */
final class ChannelChecks {
    private final Environment environment;
    private final DataSource source;
    private final JdbcClient jdbc;

    ChannelChecks(Environment environment, DataSource source) {
        this.environment = environment;
        this.source = source;
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * @param line the first channel; null = not set well
     */
    List<Finding> findings(@Nullable LineSettings line, @Nullable ChannelFacts facts) {
        Settings settings = Settings.readStores(environment);
        KeyTrial.Verdict verdict =
                KeyTrial.of(Settings.readSecrets(environment), settings.service(), jdbc);
        return switch (verdict) {
            case KeyTrial.Verdict.Fits(Secrets secrets, boolean old) -> {
                List<Finding> findings = new ArrayList<>();
                findings.add(key(old));
                if (line != null && facts != null) {
                    URI publicUrl = settings.service().publicUrl();
                    for (Kept kept : new KeptChannels(jdbc, secrets).all()) {
                        Optional<String> token =
                                kept.id().equals(ChannelId.FIRST)
                                        ? Optional.of(line.channelToken())
                                        : kept.token();
                        findings.addAll(
                                new OneChannel(kept, facts, publicUrl, line.isRealLine())
                                        .findings(token));
                        token.map(known -> new MenuCheck(kept, source).findings(facts, known))
                                .ifPresent(findings::addAll);
                    }
                }
                yield findings;
            }
            case KeyTrial.Verdict.NoKey _ ->
                    List.of(
                            Finding.fail(
                                    "SECRETS_KEY",
                                    "not set, and DATA_DIR has none that can be read",
                                    "set the one that this database was written with"));
            case KeyTrial.Verdict.OtherKey _ ->
                    List.of(
                            Finding.fail(
                                    "SECRETS_KEY",
                                    "not the key that this database was written with",
                                    "set that one; while rotating the new and the old one, with a comma"
                                            + " between"));
        };
    }

    private static Finding key(boolean old) {
        return old
                ? Finding.warn(
                        "SECRETS_KEY",
                        "the older key is still needed",
                        "start the bot with both: it seals anew")
                : Finding.ok("SECRETS_KEY", "opens what is sealed");
    }
}
