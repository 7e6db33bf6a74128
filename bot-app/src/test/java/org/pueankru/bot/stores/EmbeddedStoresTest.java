package org.pueankru.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.settings.StoreSettings;

import redis.clients.jedis.Jedis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What the service promises with its own servers: nothing accepted is lost, whatever is killed. */
class EmbeddedStoresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path temporary;
    private Path data;
    private final List<Stores> opened = new ArrayList<>();

    @BeforeEach
    void newDataDirectory() throws IOException {
        data = temporary.toRealPath().resolve("data");
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        opened.forEach(Stores::close);
        assertThat(LeftProcesses.in(postgres())).isEmpty();
        assertThat(LeftProcesses.in(redis())).isEmpty();
    }

    @Test
    void keepsDataAndInstanceIdAcrossRestarts() throws Exception {
        Stores first = open();
        remember(first, "ป.6 หรม");
        InstanceId id = first.instanceId();
        first.close();

        Stores second = open();
        assertThat(remembered(second)).containsExactly("ป.6 หรม");
        assertThat(rememberedInRedis(second)).isEqualTo("ป.6 หรม");
        assertThat(second.instanceId()).isEqualTo(id);
    }

    @Test
    void bringsKilledServersBackOnTheSamePortsWithTheirData() throws Exception {
        Stores stores = open();
        remember(stores, "ป.6 หรม");
        Set<Long> before = pids();

        kill(LeftProcesses.in(postgres()));
        kill(LeftProcesses.in(redis()));

        await(() -> canRemember(stores));
        assertThat(remembered(stores)).contains("ป.6 หรม");
        assertThat(rememberedInRedis(stores)).isEqualTo("ป.6 หรม");
        assertThat(pids()).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    @Test
    void survivesAKillOfThePostmasterAlone() throws Exception {
        Stores stores = open();
        remember(stores, "ป.6 หรม");
        long postmaster = PostmasterFile.read(postgres()).orElseThrow().pid();

        kill(List.of(ProcessHandle.of(postmaster).orElseThrow()));

        await(() -> canRemember(stores));
        assertThat(PostmasterFile.read(postgres()).orElseThrow().pid()).isNotEqualTo(postmaster);
        assertThat(remembered(stores)).contains("ป.6 หรม");
    }

    @Test
    void takesOverTheServersOfAKilledBot() throws Exception {
        PostgresServer killedBotsPostgres =
                new PostgresServer(postgres(), TestStores.binaries(), password());
        RedisServer killedBotsRedis = new RedisServer(redis(), TestStores.binaries(), password());
        killedBotsPostgres.start();
        killedBotsRedis.start();
        Set<Long> before = pids();

        Stores next = open();

        remember(next, "ป.6 หรม");
        assertThat(next.database().url()).isEqualTo(killedBotsPostgres.address().url());
        assertThat(next.redis().nodes().getFirst().port()).isEqualTo(killedBotsRedis.port());
        assertThat(pids()).containsAll(before);
        next.close();
        assertThat(pids()).isEmpty();
    }

    @Test
    void stopsAServerThatWasLeftHalfAliveAndStartsAnother() throws Exception {
        Stores first = open();
        remember(first, "ป.6 หรม");
        first.close();
        RedisServer killedBotsRedis = new RedisServer(redis(), TestStores.binaries(), password());
        killedBotsRedis.start();
        Files.delete(redis().resolve("port"));

        Stores next = open();

        assertThat(rememberedInRedis(next)).isEqualTo("ป.6 หรม");
        assertThat(killedBotsRedis.isAlive()).isFalse();
    }

    @Test
    void knowsItsServersAlsoWhereTheDirectoryHasTwoNames() throws Exception {
        PostgresServer killedBotsPostgres =
                new PostgresServer(postgres(), TestStores.binaries(), password());
        RedisServer killedBotsRedis = new RedisServer(redis(), TestStores.binaries(), password());
        killedBotsPostgres.start();
        killedBotsRedis.start();
        Set<Long> before = pids();
        Path otherName = Files.createSymbolicLink(temporary.resolve("link"), data);

        open(otherName);

        assertThat(pids()).containsAll(before);
    }

    @Test
    void ignoresThePidFileOfAnotherProcess() throws Exception {
        Stores first = open();
        remember(first, "ป.6 หรม");
        String port = first.database().url().replaceAll(".*:(\\d+)/.*", "$1");
        first.close();
        long somebodyElse = ProcessHandle.current().pid();
        Files.writeString(
                postgres().resolve("postmaster.pid"),
                somebodyElse + "\n" + postgres() + "\n0\n" + port + "\n\n127.0.0.1\n");

        assertThat(remembered(open())).containsExactly("ป.6 หรม");
    }

    @Test
    void beginsAnewAfterAKillInTheMiddleOfTheFirstStart() throws Exception {
        Files.createDirectories(postgres().resolve("base"));
        Files.writeString(postgres().resolve("postgresql.conf"), "half");
        Files.writeString(postgres().resolve("PG_VERSION"), "18");

        remember(open(), "ป.6 หรม");
    }

    @Test
    void refusesADataDirectoryThatAnotherBotHas() {
        open();

        assertThatThrownBy(this::open)
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "DATA_DIR "
                                + data
                                + " is in use by another bot; stop it or set another DATA_DIR.");
    }

    @Test
    void refusesStrangersAtBothServers() {
        Stores stores = open();
        String url = stores.database().url();

        assertThatThrownBy(() -> DriverManager.getConnection(url, PostgresServer.USER, "guess"))
                .isInstanceOf(SQLException.class);
        try (Jedis stranger = new Jedis("127.0.0.1", stores.redis().nodes().getFirst().port())) {
            assertThatThrownBy(stranger::ping).hasMessageContaining("NOAUTH");
        }
    }

    @Test
    void writesToTheDiskBeforeItConfirms() throws Exception {
        Stores stores = open();

        assertThat(ask(stores, "SHOW fsync")).containsExactly("on");
        assertThat(ask(stores, "SHOW synchronous_commit")).containsExactly("on");
        assertThat(ask(stores, "SHOW full_page_writes")).containsExactly("on");
        assertThat(ask(stores, "SHOW listen_addresses")).containsExactly("127.0.0.1");
    }

    private Stores open() {
        return open(data);
    }

    private Stores open(Path directory) {
        Stores stores =
                Stores.open(
                        new Settings(
                                new ServiceSettings(null, directory, "ทดสอบ", null),
                                new StoreSettings(null, null, null, null)),
                        TestStores.binaries());
        opened.add(stores);
        stores.database();
        stores.redis();
        return stores;
    }

    private Path postgres() {
        return data.resolve("postgres");
    }

    private Path redis() {
        return data.resolve("redis");
    }

    /** The password that a bot which is gone has left in the directory. */
    private String password() {
        try (DataDirectory directory = DataDirectory.claim(data)) {
            return directory.password();
        }
    }

    private Set<Long> pids() {
        List<ProcessHandle> all = new ArrayList<>(LeftProcesses.in(postgres()));
        all.addAll(LeftProcesses.in(redis()));
        return all.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** Returns when they are gone: SIGKILL, as the system does it when memory runs out. */
    private static void kill(List<ProcessHandle> processes) throws Exception {
        assertThat(processes).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
        await(() -> processes.stream().noneMatch(LeftProcesses::isAlive));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        assertThat(LeftProcesses.await(PATIENCE, condition)).isTrue();
    }

    private static boolean canRemember(Stores stores) {
        try {
            remember(stores, "again");
            return true;
        } catch (SQLException | redis.clients.jedis.exceptions.JedisException e) {
            return false;
        }
    }

    private static void remember(Stores stores, String text) throws SQLException {
        try (Connection connection = connect(stores);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS remembered (words text)");
            statement.execute("INSERT INTO remembered VALUES ('" + text + "')");
        }
        try (Jedis redis = redis(stores)) {
            redis.setnx("remembered", text);
        }
    }

    private static List<String> remembered(Stores stores) throws SQLException {
        return ask(stores, "SELECT words FROM remembered");
    }

    private static String rememberedInRedis(Stores stores) {
        try (Jedis redis = redis(stores)) {
            return String.valueOf(redis.get("remembered"));
        }
    }

    private static List<String> ask(Stores stores, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connect(stores);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private static Connection connect(Stores stores) throws SQLException {
        DatabaseAddress address = stores.database();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static Jedis redis(Stores stores) {
        RedisAddress address = stores.redis();
        Jedis redis =
                new Jedis(
                        "127.0.0.1",
                        address.nodes().getFirst().port(),
                        (int) TimeUnit.SECONDS.toMillis(2));
        redis.auth(String.valueOf(address.password()));
        return redis;
    }
}
