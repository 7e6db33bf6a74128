package org.pueankru.bot.stores;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Map;
import java.util.Objects;

/** A PostgreSQL database with the bot's tables and nothing in them. */
public final class MigratedDatabase {
    private final Map<String, String> settings;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    private MigratedDatabase(Map<String, String> settings) {
        var source =
                new DriverManagerDataSource(
                        Objects.requireNonNull(settings.get("DATABASE_URL")),
                        Objects.requireNonNull(settings.get("DATABASE_USER")),
                        Objects.requireNonNull(settings.get("DATABASE_PASSWORD")));
        Flyway.configure().dataSource(source).load().migrate();
        this.settings = settings;
        this.template = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    public static MigratedDatabase create() {
        return new MigratedDatabase(TestStores.freshPostgres());
    }

    /** What reaches it, under the names that the service's settings have. */
    public Map<String, String> settings() {
        return settings;
    }

    public JdbcTemplate template() {
        return template;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(template);
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    public void empty(String... tables) {
        template.execute("truncate " + String.join(", ", tables) + " cascade");
    }

    public long rows(String table) {
        return jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }
}
