package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Roles roles;
    private final Map<Integer, FileRows.Told> told;

    Plan(
            FileRows file,
            Extent extent,
            List<Change> changes,
            List<Problem> problems,
            Writes writes) {
        this(file, extent, changes, problems, writes, new Roles(List.of(), List.of()));
    }

    Plan(
            FileRows file,
            Extent extent,
            List<Change> changes,
            List<Problem> problems,
            Writes writes,
            Roles roles) {
        this.roles = roles;
        this.told = file.told(problems.stream().map(Problem::row).collect(Collectors.toSet()));
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

    /**
     * The roles of a file of people, in their order.
     *
     * @param named those that the file has: it may be the whole list of these
     * @param others those that people hold and the file has not: nothing of them changes
     */
    public record Roles(List<Role> named, List<Role> others) {
        public Roles {
            named = List.copyOf(named);
            others = List.copyOf(others);
        }

        static Roles of(Set<Role> named, List<Post> posts) {
            return new Roles(
                    named.stream().sorted().toList(),
                    posts.stream()
                            .filter(Post::isHeld)
                            .map(Post::role)
                            .filter(role -> !named.contains(role))
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

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

    /** Of everything. */
    public Counts counts() {
        return counts(changes);
    }

    /** Of one kind of thing: a file of schools makes networks too. All problems are counted. */
    public Counts counts(Change.Thing thing) {
        return counts(changes.stream().filter(change -> change.thing() == thing).toList());
    }

    /** Whether anything becomes of things of this kind. */
    public boolean has(Change.Thing thing) {
        return changes.stream()
                .anyMatch(
                        change -> change.thing() == thing && !(change instanceof Change.Unchanged));
    }

    private Counts counts(List<Change> counted) {
        int added = 0;
        int changed = 0;
        int moved = 0;
        int ended = 0;
        int unchanged = 0;
        for (Change change : counted) {
            switch (change) {
                case Change.Added _ -> added++;
                case Change.Changed _ -> changed++;
                case Change.Moved _ -> moved++;
                case Change.Ended _ -> ended++;
                case Change.Unchanged _ -> unchanged++;
                case Change.Kept _ -> {}
            }
        }
        return new Counts(added, changed, moved, ended, unchanged, problems.size());
    }

    /** What kind of thing the file lists. */
    public Change.Thing thing() {
        return switch (kind) {
            case NETWORKS -> Change.Thing.NETWORK;
            case SCHOOLS -> Change.Thing.SCHOOL;
            case PEOPLE -> Change.Thing.PERSON;
        };
    }

    /** The roles that the file of people is about; none for other files. */
    public Roles roles() {
        return roles;
    }

    /** The code that a row with a problem has, or an empty text. */
    public String codeIn(Problem problem) {
        FileRows.Told row = told.get(problem.row());
        return row == null ? "" : row.code();
    }

    /** The name that a row with a problem has, or what else it says; empty when unreadable. */
    public String nameIn(Problem problem) {
        FileRows.Told row = told.get(problem.row());
        return row == null ? "" : row.name();
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
