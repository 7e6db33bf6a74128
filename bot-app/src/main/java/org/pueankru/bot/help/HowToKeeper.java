package org.pueankru.bot.help;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Keeps the how-to answers: those that come with the service, and the district's file over them. A
 * file with mistakes changes nothing. {@link #check} is for one thread at a time.
 */
final class HowToKeeper {
    private static final Logger log = LoggerFactory.getLogger(HowToKeeper.class);

    private final @Nullable Path file;
    private final HowTos builtIn;
    private volatile HowTos current;
    private byte @Nullable [] handled;
    private boolean saidMissing;

    /**
     * @param file absent = only the built-in answers
     */
    HowToKeeper(@Nullable Path file) {
        this.file = file;
        this.builtIn = builtInAnswers();
        this.current = builtIn;
    }

    /** The answers to give now. Thread-safe. */
    HowTos current() {
        return current;
    }

    /** Takes the district's file when its content changed. */
    void check() {
        if (file == null) {
            return;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            saidMissing = false;
            if (!Arrays.equals(bytes, handled)) {
                handled = bytes;
                take(bytes);
            }
        } catch (IOException e) {
            if (!saidMissing) {
                log.warn("HOWTO names a file that cannot be read; the answers stay as they are");
                saidMissing = true;
            }
        }
    }

    private void take(byte[] bytes) {
        try {
            current = builtIn.overlaidBy(HowToFile.read(bytes));
            log.info("How-to answers: {} questions are answered", current.all().size());
        } catch (BadHowToFile e) {
            log.warn("The how-to answers stay as they are; HOWTO has mistakes:");
            e.mistakes().forEach(mistake -> log.warn("HOWTO {}", mistake));
        }
    }

    private static HowTos builtInAnswers() {
        try (InputStream answers =
                Objects.requireNonNull(
                        HowToKeeper.class.getResourceAsStream("/howto/answers.csv"))) {
            return HowTos.of(HowToFile.read(answers.readAllBytes()));
        } catch (BadHowToFile e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
