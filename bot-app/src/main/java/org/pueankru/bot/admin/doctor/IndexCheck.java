package org.pueankru.bot.admin.doctor;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.IndexState;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.util.Optional;

import javax.sql.DataSource;

/** Whether the index can be read and shows the catalogue as it was last imported. */
final class IndexCheck {
    private static final String ABOUT = "index";

    private IndexCheck() {}

    /** The newest state of the catalogue. */
    private record Newest(long number, String mark, long items) {}

    static Finding of(Path dataDir, DataSource source) {
        Optional<Newest> newest =
                JdbcClient.create(source)
                        .sql(
                                "select number, mark, items from catalogue_generation order by number desc limit 1")
                        .query(Newest.class)
                        .optional();
        if (newest.isEmpty()) {
            return Finding.warn(
                    ABOUT, "there is no catalogue yet", "set CATALOGUE to the district's file");
        }
        return switch (IndexState.of(dataDir.resolve("index"))) {
            case IndexState.Absent _ ->
                    Finding.fail(ABOUT, "there is none", "start the bot: it makes it");
            case IndexState.Unusable(String why) ->
                    Finding.fail(
                            ABOUT,
                            "the index " + why,
                            "start the bot: it makes it again; if it comes back, look at the disk");
            case IndexState.Usable(String mark) -> compared(newest.get(), mark);
        };
    }

    private static Finding compared(Newest newest, @Nullable String mark) {
        return newest.mark().equals(mark)
                ? Finding.ok(
                        ABOUT,
                        "shows generation %d of the catalogue, %d items"
                                .formatted(newest.number(), newest.items()))
                : Finding.warn(
                        ABOUT,
                        "does not show generation %d of the catalogue yet"
                                .formatted(newest.number()),
                        "start the bot, or wait a minute; then see “index” in /actuator/health");
    }
}
