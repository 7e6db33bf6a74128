package org.pueankru.bot.stores;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.settings.StartRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The directory that one bot owns while it runs. Whoever holds its lock may treat every server that
 * still works in it as left behind by a bot that was killed.
 */
final class DataDirectory implements AutoCloseable {
    private static final String PASSWORD = "stores-password";

    private final Path path;
    private final FileChannel lockFile;
    private final InstanceId instanceId;
    private final String password;

    private DataDirectory(Path path, FileChannel lockFile, InstanceId instanceId, String password) {
        this.path = path;
        this.lockFile = lockFile;
        this.instanceId = instanceId;
        this.password = password;
    }

    /**
     * Takes the directory, creating it when it is new.
     *
     * @throws StartRefused when another process has it or it cannot be written
     */
    static DataDirectory claim(Path path) {
        try {
            Files.createDirectories(path);
            // servers know their directory by its real name only
            return claimWritable(path.toRealPath());
        } catch (IOException e) {
            throw new StartRefused("DATA_DIR " + path + " cannot be written.", e);
        }
    }

    private static DataDirectory claimWritable(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new StartRefused(
                    "DATA_DIR "
                            + path
                            + " is in use by another bot; stop it or set another DATA_DIR.");
        }
        try {
            return new DataDirectory(
                    path,
                    channel,
                    new InstanceId(kept(path.resolve("instance-id"), UUID.randomUUID().toString())),
                    kept(path.resolve(PASSWORD), newPassword()));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String kept(Path file, String first) throws IOException {
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (!kept.isEmpty()) {
                return kept;
            }
        }
        PrivateFile.write(file, first);
        return first;
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The embedded servers' password, for a process that does not own the directory. */
    static Optional<String> passwordIn(Path path) {
        try {
            Path file = path.resolve(PASSWORD);
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    InstanceId instanceId() {
        return instanceId;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
