package org.pueankru.bot.stores;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import redis.embedded.core.ExecutableProvider;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Unpacks the servers that our jar carries, once, so that a start never finds half of them. */
final class ServerBinaries {
    /** Part of the directory's name: another version is unpacked beside the old one. */
    private static final String POSTGRES = "postgres-18.1";

    private static final String REDIS = "redis-6.2";

    private final Path directory;

    ServerBinaries(Path directory) {
        this.directory = directory;
    }

    /** The directory whose {@code bin} holds {@code postgres} and {@code initdb}. */
    Path postgres() throws IOException {
        return unpackedOnce(POSTGRES, ServerBinaries::unpackPostgres);
    }

    Path redisServer() throws IOException {
        return unpackedOnce(REDIS, ServerBinaries::unpackRedis).resolve("redis-server");
    }

    private Path unpackedOnce(String name, Unpacking unpacking) throws IOException {
        Path target = directory.resolve(name);
        ServerProcess.PROGRAMS.lock();
        try {
            return Files.exists(target) ? target : unpacked(name, target, unpacking);
        } finally {
            ServerProcess.PROGRAMS.unlock();
        }
    }

    private Path unpacked(String name, Path target, Unpacking unpacking) throws IOException {
        Path draft = directory.resolve(name + ".new");
        delete(draft);
        Files.createDirectories(draft);
        unpacking.into(draft);
        return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpackRedis(Path target) throws IOException {
        Path executable = ExecutableProvider.newJarResourceProvider(target.toFile()).get().toPath();
        Files.move(executable, target.resolve("redis-server"));
    }

    private static void unpackPostgres(Path target) throws IOException {
        try (InputStream packed =
                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
                TarArchiveInputStream files =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = files.getNextEntry();
                    entry != null;
                    entry = files.getNextEntry()) {
                unpack(entry, files, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0 && !isWindows()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name");
        if (name.startsWith("Mac")) {
            return "Darwin";
        }
        return isWindows() ? "Windows" : "Linux";
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static String machine() {
        String machine = System.getProperty("os.arch");
        return machine.equals("amd64") ? "x86_64" : machine;
    }

    /** Deletes a directory with all that is in it, if it is there. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    @FunctionalInterface
    private interface Unpacking {
        void into(Path target) throws IOException;
    }
}
