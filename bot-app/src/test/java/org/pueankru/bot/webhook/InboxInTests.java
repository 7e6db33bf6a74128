package org.pueankru.bot.webhook;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.stores.InstanceId;
import org.pueankru.bot.stores.TestStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

/**
 * An inbox in an empty PostgreSQL database, and as many instances of the bot on it as a test wants.
 */
final class InboxInTests {
    final MovableClock clock = MovableClock.saturdayMorning();
    final JdbcClient jdbc;
    final Inbox inbox;
    private final TransactionTemplate transaction;

    InboxInTests() {
        Map<String, String> stores = TestStores.fresh();
        DataSource database =
                new DriverManagerDataSource(
                        Objects.requireNonNull(stores.get("DATABASE_URL")),
                        Objects.requireNonNull(stores.get("DATABASE_USER")),
                        Objects.requireNonNull(stores.get("DATABASE_PASSWORD")));
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        inbox = new Inbox(jdbc, transaction, new JsonMapper(), clock);
    }

    Lanes instance(String name) {
        return new Lanes(jdbc, transaction, inbox, new InstanceId(name), clock);
    }

    Set<LaneKey> store(IncomingEvent... events) {
        return inbox.store(List.of(events));
    }

    @Nullable String stateOf(IncomingEvent event) {
        return column("state", event);
    }

    /** What is still kept of what was said; null when nothing is. */
    @Nullable String bodyOf(IncomingEvent event) {
        return column("body", event);
    }

    @Nullable String errorOf(IncomingEvent event) {
        return column("last_error", event);
    }

    private @Nullable String column(String name, IncomingEvent event) {
        return (@Nullable String)
                jdbc.sql("select " + name + " from inbox_event where event_id = ?")
                        .param(event.header().id().value())
                        .query()
                        .singleRow()
                        .get(name);
    }

    long events() {
        return jdbc.sql("select count(*) from inbox_event").query(Long.class).single();
    }

    long chats() {
        return jdbc.sql("select count(*) from chat_lane").query(Long.class).single();
    }
}
