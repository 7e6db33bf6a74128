package org.pueankru.bot.journeys;

import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the service keeps, wherever it keeps it. */
record Kept(JdbcClient database, StringRedisTemplate redis, Path dataDirectory) {
    /** All rows of all tables, as text. */
    String inPostgres() {
        return database
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .map(table -> database.sql("select * from " + table).query().listOfRows())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** All keys with what is in them, whatever kind they are of. */
    String inRedis() {
        return redis.keys("*").stream()
                .map(key -> key + "=" + valueOf(key))
                .collect(Collectors.joining("\n"));
    }

    private Object valueOf(String key) {
        DataType type = redis.type(key);
        return switch (type) {
            case HASH -> redis.opsForHash().entries(key);
            case STRING -> String.valueOf(redis.opsForValue().get(key));
            case LIST -> String.valueOf(redis.opsForList().range(key, 0, -1));
            case SET -> String.valueOf(redis.opsForSet().members(key));
            case ZSET -> String.valueOf(redis.opsForZSet().range(key, 0, -1));
            case NONE -> "";
            case STREAM -> throw new AssertionError("nobody can look into " + key);
        };
    }

    List<Path> filesThatContain(String text) {
        try (Stream<Path> files = Files.walk(dataDirectory)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One byte, one letter: whatever kind of file it is. */
    private static boolean contains(Path file, String text) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
            return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
