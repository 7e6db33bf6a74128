package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Lets a request be sent again: the same key gets the first answer, and nothing is done twice, not
 * even at the same time. Thread-safe.
 */
@Repository
class FirstAnswers {
    private static final String KEY = "[\\x21-\\x7e]{1,200}";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAnswers(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Kept(String hash, String answer) {}

    /**
     * @param key chosen by the program; null = the request is not to be remembered
     * @param asked what the request says: with another one the same key is a mistake
     * @throws ApiProblem when the key was used for something else, or is none
     */
    <T> T once(
            DistrictId district,
            @Nullable String key,
            Object asked,
            Class<T> type,
            Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        if (!key.matches(KEY)) {
            throw ApiProblem.wrong("Idempotency-Key must be 1 to 200 visible ASCII characters.");
        }
        String hash = hash(json.writeValueAsString(asked));
        return Objects.requireNonNull(
                transaction.execute(_ -> once(district, key, hash, type, work)));
    }

    private <T> T once(
            DistrictId district, String key, String hash, Class<T> type, Supplier<T> work) {
        int first =
                jdbc.sql(
                                """
                                insert into notice_request (district_id, key, body_hash, made_at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(district.value(), key, hash, Timestamp.from(clock.instant()))
                        .update();
        return first == 1
                ? keep(district, key, work.get())
                : json.readValue(answer(district, key, hash), type);
    }

    private <T> T keep(DistrictId district, String key, T answer) {
        jdbc.sql("update notice_request set answer = ? where district_id = ? and key = ?")
                .params(json.writeValueAsString(answer), district.value(), key)
                .update();
        return answer;
    }

    private String answer(DistrictId district, String key, String hash) {
        Kept kept =
                jdbc.sql(
                                "select body_hash, answer from notice_request where district_id = ? and key = ?")
                        .params(district.value(), key)
                        .query(
                                (row, _) ->
                                        new Kept(
                                                row.getString("body_hash"),
                                                row.getString("answer")))
                        .single();
        if (!kept.hash().equals(hash)) {
            throw ApiProblem.conflict("This Idempotency-Key was used with another body.");
        }
        return kept.answer();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
