package org.pueankru.bot.console.login;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers that a person let into the console of late. */
@Repository
class LoginRecords implements PersonalData {
    private final JdbcClient jdbc;

    LoginRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "consoleLogins";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        "select browser from console_login where district_id = ? and person_id = ? order by created_at")
                .params(district.value(), person.value())
                .query(String.class)
                .list();
    }

    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql("delete from console_login where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        jdbc.sql("update console_login set person_id = ? where district_id = ? and person_id = ?")
                .params(to.value(), district.value(), from.value())
                .update();
    }
}
