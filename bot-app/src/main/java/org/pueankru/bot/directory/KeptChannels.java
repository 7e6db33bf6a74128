package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The districts' channels as the database has them, also those that cannot be used: for operators'
 * checks. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
public final class KeptChannels {
    private final JdbcClient jdbc;
    private final Secrets secrets;

    public KeptChannels(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /**
     * A channel.
     *
     * @param token empty when the keys at hand do not open it or the secret; the first channel's is
     *     in the environment
     * @param groups how many groups the bot is in
     */
    public record Kept(String district, ChannelId id, Optional<String> token, int groups) {
        @Override
        public String toString() {
            return "Kept[" + id.value() + "]";
        }
    }

    /** Those of open districts, by name. */
    public List<Kept> all() {
        return jdbc.sql(
                        """
                        select name, channel_id, channel_secret, channel_token,
                               (select count(*) from group_chat g where g.district_id = d.id and g.state <> 'gone') as groups
                        from district d where closed_at is null order by name, id
                        """)
                .query((row, _) -> kept(row))
                .list();
    }

    private Kept kept(ResultSet row) throws SQLException {
        ChannelId id = new ChannelId(row.getString("channel_id"));
        byte[] secret = row.getBytes("channel_secret");
        byte[] token = row.getBytes("channel_token");
        Optional<String> opened =
                secret == null || token == null
                        ? Optional.empty()
                        : secrets.open(DistrictChannels.secretOf(id), secret)
                                .flatMap(_ -> secrets.open(DistrictChannels.tokenOf(id), token));
        return new Kept(row.getString("name"), id, opened, row.getInt("groups"));
    }
}
