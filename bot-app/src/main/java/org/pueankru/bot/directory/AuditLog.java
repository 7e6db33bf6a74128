package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Notes what was done by whom. An entry names rows and never holds a name, a code or a text of a
 * person: erasing a person leaves nothing of them here. Write it in the transaction of the act.
 * Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
public class AuditLog {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    public AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Who did something. */
    public sealed interface Actor {
        /** A person, in the chat or in the console. */
        record Somebody(Person.Id id) implements Actor {}

        /** The service itself. */
        record Service() implements Actor {}

        /** An operator at the machine. */
        record Operator() implements Actor {}

        /** A program, by the id of its token: {@link ApiTokens} has the name. */
        record Api(UUID token) implements Actor {}

        private String kind() {
            return switch (this) {
                case Somebody _ -> "person";
                case Service _ -> "service";
                case Operator _ -> "operator";
                case Api _ -> "api";
            };
        }

        private @Nullable UUID id() {
            return switch (this) {
                case Somebody(Person.Id person) -> person.value();
                case Api(UUID token) -> token;
                case Service _, Operator _ -> null;
            };
        }
    }

    /**
     * What something was done to.
     *
     * @param kind {@code school}, {@code person}, {@code post}, {@code network}, {@code group},
     *     {@code invite}, {@code district}, {@code session} ...
     */
    public record Subject(String kind, UUID id) {}

    /**
     * Notes an act.
     *
     * @param act in words with hyphens, such as {@code post-agreed}; the console has the Thai for
     *     each
     * @param details codes and numbers only
     */
    public void note(
            DistrictId district,
            Actor actor,
            String act,
            @Nullable Subject subject,
            Map<String, String> details) {
        jdbc.sql(
                        """
                        insert into audit_entry (district_id, at, actor_id, actor_kind, act, subject_kind, subject_id, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .param(district.value())
                .param(Timestamp.from(clock.instant()))
                .param(actor.id())
                .param(actor.kind())
                .param(act)
                .param(subject == null ? null : subject.kind())
                .param(subject == null ? null : subject.id())
                .param(json.writeValueAsString(details))
                .update();
    }

    /**
     * Notes the same act for many at once, an entry for each, in one statement.
     *
     * @param kind as in {@link Subject}
     */
    public void noteEach(
            DistrictId district, Actor actor, String act, String kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into audit_entry (district_id, at, actor_id, actor_kind, act, subject_kind, subject_id, details)
                        select ?, ?, ?::uuid, ?, ?, ?, subject, '{}'::jsonb from unnest(string_to_array(?, ',')::uuid[]) subject
                        """)
                .param(district.value())
                .param(Timestamp.from(clock.instant()))
                .param(actor.id())
                .param(actor.kind())
                .param(act)
                .param(kind)
                .param(subjects.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .update();
    }
}
