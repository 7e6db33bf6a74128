package org.pueankru.bot.console.passkeys;

import org.pueankru.bot.composing.PasskeyOwners;
import org.pueankru.bot.console.passkeys.Passkey.Credential;
import org.pueankru.bot.console.security.PasskeyHolders;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passkeys in PostgreSQL. Thread-safe. */
@Repository
class Passkeys implements PasskeyHolders, PasskeyOwners {
    private final JdbcClient jdbc;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int count(DistrictId district, Person.Id person) {
        return jdbc.sql("select count(*) from passkey where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .query(Integer.class)
                .single();
    }

    /** The oldest first. */
    List<Passkey> of(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        """
                        select id, site, credential_id, credential, backup_eligible, sign_count, transports, label,
                               created_at, used_at
                        from passkey where district_id = ? and person_id = ? order by created_at, id
                        """)
                .params(district.value(), person.value())
                .query(Passkeys::passkey)
                .list();
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException when somebody has it already
     */
    UUID add(Visitor visitor, String site, Credential credential, String label) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into passkey (id, district_id, person_id, site, credential_id, credential, backup_eligible,
                                             sign_count, transports, label, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(visitor.districtId().value())
                .param(visitor.person().id().value())
                .param(site)
                .param(bytes(credential.id()))
                .param(bytes(credential.data()))
                .param(credential.backupEligible())
                .param(credential.signCount())
                .param(String.join(",", credential.transports()))
                .param(label)
                .param(now())
                .update();
        return id;
    }

    /** It proved something: once for each count, where its kind counts. */
    boolean used(Visitor visitor, UUID id, long signCount) {
        return jdbc.sql(
                                """
                                update passkey set used_at = :now, sign_count = :count
                                where district_id = :district and person_id = :person and id = :id
                                  and (sign_count < :count or (sign_count = 0 and :count = 0))
                                """)
                        .param("now", now())
                        .param("count", signCount)
                        .param("district", visitor.districtId().value())
                        .param("person", visitor.person().id().value())
                        .param("id", id)
                        .update()
                == 1;
    }

    void rename(Visitor visitor, UUID id, String label) {
        jdbc.sql("update passkey set label = ? where district_id = ? and person_id = ? and id = ?")
                .params(label, visitor.districtId().value(), visitor.person().id().value(), id)
                .update();
    }

    boolean remove(Visitor visitor, UUID id) {
        return jdbc.sql("delete from passkey where district_id = ? and person_id = ? and id = ?")
                        .params(visitor.districtId().value(), visitor.person().id().value(), id)
                        .update()
                == 1;
    }

    /** How many there were. */
    int removeAll(DistrictId district, Person.Id person) {
        return jdbc.sql("delete from passkey where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    void move(DistrictId district, Person.Id from, Person.Id to) {
        jdbc.sql("update passkey set person_id = ? where district_id = ? and person_id = ?")
                .params(to.value(), district.value(), from.value())
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        String transports = row.getString("transports");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("site"),
                new Credential(
                        text(row.getBytes("credential_id")),
                        text(row.getBytes("credential")),
                        row.getBoolean("backup_eligible"),
                        row.getLong("sign_count"),
                        transports.isEmpty() ? List.of() : List.of(transports.split(","))),
                row.getString("label"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(used).map(Timestamp::toInstant).orElse(null));
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
