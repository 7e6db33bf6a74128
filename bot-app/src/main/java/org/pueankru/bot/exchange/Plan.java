package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Role;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What a file would do to the directory as it is. Immutable; holds names of people: show it, do not
 * log it.
 */
public final class Plan {
    private final FileKind kind;
    private final Extent extent;
    private final List<Change> changes;
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final Writes writes;

    Plan(
            FileRows file,
            Extent extent,
            List<Change> changes,
            List<Problem> problems,
            Writes writes) {
        this.kind = file.kind();
        this.extent = extent;
        this.changes = List.copyOf(changes);
        this.problems = List.copyOf(problems);
        this.warnings = file.warnings();
        this.writes = writes;
    }

    /** How many there are of each. */
    public record Counts(
            int added, int changed, int moved, int ended, int unchanged, int problems) {}

    public FileKind kind() {
        return kind;
    }

    public Extent extent() {
        return extent;
    }

    /** In the order of the file, then what is not in it. */
    public List<Change> changes() {
        return changes;
    }

    /** What is not taken of the file, in its order. */
    public List<Problem> problems() {
        return problems;
    }

    /** What was not looked at: columns that are not used, or must not be. */
    public List<Problem> warnings() {
        return warnings;
    }

    public Counts counts() {
        int added = 0;
        int changed = 0;
        int moved = 0;
        int ended = 0;
        int unchanged = 0;
        for (Change change : changes) {
            switch (change) {
                case Change.Added _ -> added++;
                case Change.Changed _ -> changed++;
                case Change.Moved _ -> moved++;
                case Change.Ended _ -> ended++;
                case Change.Unchanged _ -> unchanged++;
            }
        }
        return new Counts(added, changed, moved, ended, unchanged, problems.size());
    }

    /** Whether anything would be written. */
    public boolean changesAnything() {
        return !writes.isEmpty();
    }

    /**
     * Whether it may be applied. Rows with problems can be left out, but not of a whole list: what
     * they stand for would be taken for absent.
     */
    public boolean isApplicable(boolean leaveOutProblems) {
        return problems.isEmpty() || (leaveOutProblems && extent == Extent.ADD_AND_CHANGE);
    }

    Writes writes() {
        return writes;
    }

    /**
     * Whether somebody gets or loses a post at the office by it. Each post that begins or ends is
     * among the values of its change.
     */
    boolean concernsOffice() {
        return changes.stream()
                .flatMap(change -> change.values().stream())
                .filter(value -> value.column() == Column.ROLE)
                .anyMatch(value -> isOfOffice(value.old()) || isOfOffice(value.now()));
    }

    private static boolean isOfOffice(String post) {
        return Role.ofCode(post.split("\\|", 2)[0])
                .filter(role -> role.reach() == Role.Reach.DISTRICT)
                .isPresent();
    }

    /** Tells this plan from every other: what does or shows something else has another. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(writes.description().getBytes(StandardCharsets.UTF_8));
            changes.forEach(
                    change -> digest.update(shown(change).getBytes(StandardCharsets.UTF_8)));
            digest.update(problems.toString().getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String shown(Change change) {
        return change + change.code() + "\n" + change.name() + "\n" + change.values() + "\n";
    }

    @Override
    public String toString() {
        return "Plan[" + kind + ", " + extent + ", " + counts() + "]";
    }
}
