package org.pueankru.bot.search.popular;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.stores.TestStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.LocalDate;
import java.util.Map;

class QueryCountsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private QueryCounts counts;
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyDatabase() {
        Map<String, String> stores = TestStores.fresh();
        var source =
                new DriverManagerDataSource(
                        String.valueOf(stores.get("DATABASE_URL")),
                        String.valueOf(stores.get("DATABASE_USER")),
                        String.valueOf(stores.get("DATABASE_PASSWORD")));
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = JdbcClient.create(source);
        counts = new QueryCounts(jdbc);
    }

    @Test
    void areShownFromTheThirdChatOfADayOn() {
        add(TODAY, "เศษส่วน ป.6", 2);
        add(TODAY, "หรม", 3);
        add(TODAY.minusDays(1), "เศษส่วน ป.6", 2);
        assertThat(counts.most(TODAY, 10)).containsExactly("หรม");

        add(TODAY, "เศษส่วน ป.6", 1);
        assertThat(counts.most(TODAY, 10)).containsExactly("เศษส่วน ป.6", "หรม");
        assertThat(counts.most(TODAY, 1)).hasSize(1);
    }

    @Test
    void areForgottenAfterNinetyDays() {
        add(TODAY, "หรม", 3);
        assertThat(counts.most(TODAY.plusDays(89), 10)).hasSize(1);
        assertThat(counts.most(TODAY.plusDays(90), 10)).isEmpty();

        counts.forgetOld(TODAY.plusDays(89));
        assertThat(rows()).isEqualTo(1);
        counts.forgetOld(TODAY.plusDays(90));
        assertThat(rows()).isZero();
    }

    private void add(LocalDate day, String query, int chats) {
        for (int chat = 0; chat < chats; chat++) {
            counts.add(day, query);
        }
    }

    private long rows() {
        return jdbc.sql("select count(*) from popular_query").query(Long.class).single();
    }
}
