package org.pueankru.bot.admin.doctor;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.OperatorsRedis;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

/** PostgreSQL, Redis and the disk. */
final class StoreChecks {
    private static final long GIGABYTE = 1_000_000_000L;
    private static final long LITTLE = 5 * GIGABYTE;
    private static final long TOO_LITTLE = GIGABYTE / 2;

    private final DataSource source;

    StoreChecks(DataSource source) {
        this.source = source;
    }

    static Finding disk(Path dataDir) {
        try {
            if (!Files.isWritable(dataDir)) {
                return Finding.fail(
                        "disk",
                        "DATA_DIR " + dataDir + " cannot be written",
                        "give it to the service's user, and run this as that user");
            }
            return disk(Files.getFileStore(dataDir).getUsableSpace());
        } catch (IOException e) {
            return Finding.fail("disk", "DATA_DIR " + dataDir + " cannot be read", "look at it");
        }
    }

    static Finding disk(long free) {
        String says =
                String.format(Locale.ROOT, "%.1f GB free for DATA_DIR", (double) free / GIGABYTE);
        if (free < TOO_LITTLE) {
            return Finding.fail("disk", says, "free some now: a full disk stops the stores");
        }
        return free < LITTLE
                ? Finding.warn("disk", says, "free some, or give it more")
                : Finding.ok("disk", says);
    }

    static Finding redis(Settings settings) {
        try {
            return OperatorsRedis.answers(settings)
                    ? Finding.ok("redis", "answers")
                    : Finding.warn(
                            "redis",
                            "the embedded server is not running: it runs with the bot only",
                            "start the bot");
        } catch (StartRefused refused) {
            return Finding.fail(
                    "redis",
                    String.valueOf(refused.getMessage()),
                    "start it, or set REDIS_URL right: without it there is no console, and follow-ups"
                            + " start anew");
        }
    }

    List<Finding> database() {
        JdbcClient jdbc = JdbcClient.create(source);
        String version =
                jdbc.sql("select current_setting('server_version')").query(String.class).single();
        long bytes =
                jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
        boolean readOnly =
                jdbc.sql("select current_setting('transaction_read_only')::boolean")
                        .query(Boolean.class)
                        .single();
        String says =
                String.format(Locale.ROOT, "%s, %.1f MB", version, (double) bytes / 1_000_000);
        return List.of(
                readOnly
                        ? Finding.fail(
                                "postgresql",
                                says + ", read only",
                                "let DATABASE_URL name the server that can be written")
                        : Finding.ok("postgresql", says),
                schema());
    }

    private Finding schema() {
        MigrationInfoService info =
                Flyway.configure(StoreChecks.class.getClassLoader())
                        .dataSource(source)
                        .load()
                        .info();
        long failed = Arrays.stream(info.all()).filter(each -> each.getState().isFailed()).count();
        MigrationInfo current = info.current();
        String newest = current == null ? "none" : String.valueOf(current.getVersion());
        if (failed > 0) {
            return Finding.fail(
                    "schema", failed + " changes failed", "see the bot's log of its last start");
        }
        if (info.pending().length > 0) {
            return Finding.fail(
                    "schema",
                    newest + "; " + info.pending().length + " changes to come",
                    "start this version of the bot once");
        }
        boolean newer =
                Arrays.stream(info.all())
                        .anyMatch(each -> each.getState().name().startsWith("FUTURE"));
        return newer
                ? Finding.warn(
                        "schema", newest + ", of a newer bot", "run this with that one's jar")
                : Finding.ok("schema", newest);
    }
}
