package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who changes who directs a school comes first through here, then to its posts, then to its codes.
 * All in this order: two directors' codes used at the same moment would otherwise wait for each
 * other for ever.
 */
final class DirectorLock {
    private final JdbcClient jdbc;

    DirectorLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else changes it; holds until the transaction ends. */
    void take(DistrictId district, Role role, Place place) {
        if (role == Role.DIRECTOR && place instanceof Place.AtSchool(School.Id school)) {
            jdbc.sql("select 1 from school where district_id = ? and id = ? for no key update")
                    .params(district.value(), school.value())
                    .query(Integer.class)
                    .optional();
        }
    }

    /** For all schools of a district: files change many at once. */
    void takeAll(DistrictId district) {
        jdbc.sql("select 1 from school where district_id = ? order by id for no key update")
                .param(district.value())
                .query(Integer.class)
                .list();
    }
}
