package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * While keys are rotated: seals with the new key what the old one sealed, so that the old one can
 * go.
 */
@Component
class OldSeals implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final Secrets secrets;

    OldSeals(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        renew("channel_secret", DistrictChannels::secretOf);
        renew("channel_token", DistrictChannels::tokenOf);
    }

    private record Sealed(ChannelId channel, java.nio.ByteBuffer bytes) {}

    private void renew(String column, java.util.function.Function<ChannelId, String> purpose) {
        jdbc
                .sql(
                        "select channel_id, "
                                + column
                                + " from district where "
                                + column
                                + " is not null")
                .query(
                        (row, _) ->
                                new Sealed(
                                        new ChannelId(row.getString(1)),
                                        java.nio.ByteBuffer.wrap(row.getBytes(2))))
                .list()
                .stream()
                .filter(kept -> secrets.isOld(kept.bytes().array()))
                .forEach(kept -> renew(column, purpose.apply(kept.channel()), kept));
    }

    private void renew(String column, String purpose, Sealed kept) {
        secrets.open(purpose, kept.bytes().array())
                .ifPresent(
                        text ->
                                jdbc.sql(
                                                "update district set "
                                                        + column
                                                        + " = ? where channel_id = ? and "
                                                        + column
                                                        + " = ?")
                                        .params(
                                                secrets.seal(purpose, text),
                                                kept.channel().value(),
                                                kept.bytes().array())
                                        .update());
    }
}
