package org.pueankru.bot.outbox;

import org.pueankru.bot.directory.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Messages as they go out; the last ones are kept in memory, since they never change. */
@Repository
class Bodies {
    private static final int KEPT = 64;

    private final JdbcClient jdbc;

    @SuppressWarnings("serial") // never serialised
    private final Map<UUID, String> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
                    return size() > KEPT;
                }
            };

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(DistrictId district, UUID body) {
        synchronized (kept) {
            String known = kept.get(body);
            if (known != null) {
                return known;
            }
        }
        String read =
                jdbc.sql("select messages from delivery_body where district_id = ? and id = ?")
                        .params(district.value(), body)
                        .query(String.class)
                        .single();
        synchronized (kept) {
            kept.put(body, read);
        }
        return read;
    }
}
