package org.pueankru.bot.menus;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/**
 * Whose menu people of several roles wish to see. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
class MenuChoices implements PersonalData {
    private final JdbcClient jdbc;

    MenuChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MenuRole> chosen(DistrictId district, Person.Id person) {
        return jdbc.sql("select role from menu_choice where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .query(String.class)
                .optional()
                .flatMap(MenuRole::ofCode);
    }

    void choose(DistrictId district, Person.Id person, MenuRole role) {
        jdbc.sql(
                        """
                        insert into menu_choice (district_id, person_id, role) values (?, ?, ?)
                        on conflict (district_id, person_id) do update set role = excluded.role
                        """)
                .params(district.value(), person.value(), role.code())
                .update();
    }

    @Override
    public String key() {
        return "menu";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return chosen(district, person).map(MenuRole::code).orElse("");
    }

    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql("delete from menu_choice where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        Optional<MenuRole> chosen = chosen(district, from);
        erase(district, from);
        if (chosen(district, to).isEmpty()) {
            chosen.ifPresent(role -> choose(district, to, role));
        }
    }
}
