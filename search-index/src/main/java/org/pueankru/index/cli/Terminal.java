package org.pueankru.index.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The process's own streams, in UTF-8 whatever the locale says: Thai is all that we print. */
final class Terminal {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private Terminal() {}

    static PrintWriter out() {
        return writer(FileDescriptor.out);
    }

    static PrintWriter err() {
        return writer(FileDescriptor.err);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8)));
    }

    /**
     * The arguments as they were typed. In a locale without Thai, such as C on a bare server, Java
     * has lost them by the time it calls main; Linux still knows their bytes.
     */
    static String[] asTyped(String[] arguments) {
        boolean lost = Arrays.stream(arguments).anyMatch(Terminal::isUndecodable);
        if (!lost || !Files.isReadable(COMMAND_LINE)) {
            return arguments;
        }
        try {
            String[] all = Files.readString(COMMAND_LINE).split("\0", -1);
            int end = all.length - 1;
            return end < arguments.length
                    ? arguments
                    : Arrays.copyOfRange(all, end - arguments.length, end);
        } catch (IOException e) {
            return arguments;
        }
    }

    private static boolean isUndecodable(String argument) {
        return argument.indexOf('\uFFFD') >= 0;
    }
}
