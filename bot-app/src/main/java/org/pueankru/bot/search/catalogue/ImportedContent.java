package org.pueankru.bot.search.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Remembers across restarts which content the index was made from. */
final class ImportedContent {
    private final Path file;

    ImportedContent(Path file) {
        this.file = file;
    }

    /** The SHA-256 of a file's content, in hexadecimal. */
    static String hash(Path file) {
        try (InputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean is(String hash) {
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    void remember(String hash) {
        WholeFile.write(file, hash + "\n");
    }
}
