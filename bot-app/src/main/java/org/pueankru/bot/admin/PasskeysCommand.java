package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.settings.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Command(
        name = "passkeys",
        description =
                "Lists who has passkeys for the console, or removes those of a person whose device"
                        + " is lost and who has no colleague to do so.",
        mixinStandardHelpOptions = true)
final class PasskeysCommand extends StoreCommand {
    private final Clock clock;

    @Option(
            names = "--remove",
            paramLabel = "PERSON",
            description = "Remove all passkeys of the person with this id.")
    private @Nullable UUID remove;

    PasskeysCommand(Environment environment, Clock clock) {
        super(environment);
        this.clock = clock;
    }

    @Override
    void run(JdbcClient jdbc) {
        if (remove == null) {
            list(jdbc);
        } else {
            remove(jdbc, remove);
        }
    }

    private void list(JdbcClient jdbc) {
        List<String> people =
                jdbc.sql(
                                """
                                select person.id || '  ' || person.name || ', ' || district.name || ': ' || count(*)
                                from passkey
                                join person on person.district_id = passkey.district_id and person.id = passkey.person_id
                                join district on district.id = passkey.district_id
                                group by person.id, person.name, district.name order by district.name, person.name
                                """)
                        .query(String.class)
                        .list();
        if (people.isEmpty()) {
            out().println("Nobody has a passkey.");
        }
        people.forEach(out()::println);
    }

    private void remove(JdbcClient jdbc, UUID person) {
        List<UUID> districts =
                jdbc.sql("delete from passkey where person_id = ? returning district_id")
                        .param(person)
                        .query(UUID.class)
                        .list();
        if (districts.isEmpty()) {
            throw new StartRefused("The person " + person + " has no passkey.");
        }
        new AuditLog(jdbc, JsonMapper.shared(), clock)
                .note(
                        new DistrictId(districts.getFirst()),
                        new AuditLog.Actor.Operator(),
                        "passkeys-removed",
                        new Subject("person", person),
                        Map.of());
        out().printf("%d removed.%n", districts.size());
    }
}
