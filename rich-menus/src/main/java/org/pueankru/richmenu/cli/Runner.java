package org.pueankru.richmenu.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongPredicate;

/**
 * Who runs this program, and whether another run still lives.
 *
 * @param isAlive whether another process of this machine is
 */
record Runner(String machine, long process, InstantSource clock, LongPredicate isAlive) {
    /** A living run says more often that it lives. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    private static final int READABLE = 5;
    private static final int DIGITS = 4;

    /** This process of this machine. */
    static Runner here() {
        long own = ProcessHandle.current().pid();
        return new Runner(
                nameOf(host()),
                own,
                InstantSource.system(),
                other ->
                        other != own
                                && ProcessHandle.of(other)
                                        .filter(ProcessHandle::isAlive)
                                        .isPresent());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "machine";
        }
    }

    /** Its first letters for people, and what tells it from others that begin so. */
    static String nameOf(String host) {
        String letters = host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String rest = Integer.toUnsignedString(host.hashCode(), Character.MAX_RADIX);
        return letters.substring(0, Math.min(READABLE, letters.length()))
                + rest.substring(Math.max(0, rest.length() - DIGITS));
    }

    /** What it says of itself now. */
    RunMark mark() {
        return new RunMark(clock.instant(), process, machine);
    }

    /** Of this machine it is known; of another by what it said last. */
    boolean lives(RunMark other) {
        boolean recent =
                Duration.between(other.seen(), clock.instant()).abs().compareTo(DEAD_AFTER) < 0;
        return recent && (!other.machine().equals(machine) || isAlive.test(other.process()));
    }

    /** Names a change: LINE takes a name that it has seen for the same request. */
    String fresh() {
        return Long.toString(clock.millis(), Character.MAX_RADIX)
                + Integer.toString(
                        ThreadLocalRandom.current().nextInt(46_656), Character.MAX_RADIX);
    }
}
