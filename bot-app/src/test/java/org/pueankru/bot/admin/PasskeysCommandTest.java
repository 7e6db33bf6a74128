package org.pueankru.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.fixtures.MovableClock;
import org.springframework.mock.env.MockEnvironment;

import java.io.PrintWriter;
import java.io.StringWriter;

class PasskeysCommandTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final StringWriter printed = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @Test
    void theOperatorHelpsTheOnlyStaffWhoseDeviceIsLost() {
        Person malee =
                directory.people.add(directory.phatthalung().id(), "นางมาลี มีสุข", null, null);
        hasAPasskey(malee);

        assertThat(run("passkeys")).isZero();
        assertThat(printed.toString()).contains(malee.id().value() + "  นางมาลี มีสุข", ": 1");

        assertThat(run("passkeys", "--remove", malee.id().value().toString())).isZero();
        assertThat(printed.toString()).contains("1 removed.");
        assertThat(directory.everything()).contains("passkeys-removed", "operator");

        assertThat(run("passkeys", "--remove", malee.id().value().toString())).isEqualTo(1);
        assertThat(complaints.toString()).contains("has no passkey");
        assertThat(run("passkeys")).isZero();
        assertThat(printed.toString()).endsWith("Nobody has a passkey.\n");
    }

    private void hasAPasskey(Person person) {
        directory
                .database
                .jdbc()
                .sql(
                        """
                        insert into passkey (id, district_id, person_id, site, credential_id, credential, backup_eligible,
                                             sign_count, transports, label, created_at)
                        values (gen_random_uuid(), ?, ?, 'localhost', 'lost', '\\x00', false, 0, '', 'หาย', now())
                        """)
                .params(directory.phatthalung().id().value(), person.id().value())
                .update();
    }

    private int run(String... args) {
        var environment = new MockEnvironment();
        directory.database.settings().forEach(environment::setProperty);
        return AdminCommands.commandLine(environment, clock)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complaints))
                .execute(args);
    }
}
