package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.exchange.Uploads.Upload;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes files of the directory: first a dry run, whose plan is shown, then exactly that plan is
 * applied, on any instance, or none. Callers check that the actor may. Thread-safe; throws Spring's
 * data access exceptions while the store is down.
 */
@Service
public class Imports {
    private final Uploads uploads;
    private final DirectoryDesk desk;
    private final TransactionTemplate transaction;

    Imports(Uploads uploads, DirectoryDesk desk, PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
        // what was read for the plan is what is written over, or the database refuses
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A file, read and compared with the directory.
     *
     * @param until when it is forgotten
     * @param changedSince whether the directory has changed since it was shown last, so that this
     *     is another plan
     */
    public record DryRun(UUID id, Plan plan, Instant until, boolean changedSince) {}

    /** What came of applying. */
    public sealed interface Outcome {
        /** All of it is in the directory. */
        record Applied(Plan plan) implements Outcome {}

        /**
         * The directory is not as it was: nothing was written; this is what the file would do now.
         */
        record Otherwise(DryRun now) implements Outcome {}

        /**
         * The plan has problems that cannot be left out, or a program's gives or ends posts at the
         * office: nothing was written.
         */
        record NotApplicable(DryRun now) implements Outcome {}

        /** Applied already, never there, or longer ago than half an hour. */
        record Gone() implements Outcome {}
    }

    /**
     * Reads a file and tells what it would do. What was read is kept for half an hour.
     *
     * @param file CSV or XLSX, at most 20 MB
     * @throws RefusedFile when nothing of it can or may be read; then nothing of it is kept
     */
    public DryRun dryRun(DistrictId district, FileKind kind, Extent extent, byte[] file, Actor by)
            throws RefusedFile {
        FileRows rows = FileReading.read(kind, file);
        Person.Id person = personOf(by);
        Plan plan = within(() -> desk.plan(district, rows, extent, person));
        Upload upload = uploads.keep(district, rows, extent, plan.fingerprint(), person);
        return new DryRun(upload.id(), plan, upload.until(), false);
    }

    /** The dry run of before, as it would be now: what is applied next is this. */
    public Optional<DryRun> again(DistrictId district, UUID id) {
        return uploads.find(district, id).map(upload -> shown(district, upload));
    }

    private DryRun shown(DistrictId district, Upload upload) {
        Plan plan =
                within(() -> desk.plan(district, upload.file(), upload.extent(), upload.person()));
        boolean changedSince = !plan.fingerprint().equals(upload.fingerprint());
        uploads.show(district, upload.id(), plan.fingerprint());
        return new DryRun(upload.id(), plan, upload.until(), changedSince);
    }

    /**
     * Applies the plan that was shown, all of it in one transaction, or nothing. A program changes
     * no posts at the office: a token that leaked must make nobody staff.
     *
     * @param shown the {@link Plan#fingerprint()} of the plan that the actor saw
     * @param leaveOutProblems whether to take the rest when some rows have problems
     */
    public Outcome apply(
            DistrictId district, UUID id, String shown, Actor by, boolean leaveOutProblems) {
        Optional<Upload> upload = uploads.find(district, id);
        if (upload.isEmpty()) {
            return new Outcome.Gone();
        }
        try {
            return within(() -> apply(district, upload.get(), shown, by, leaveOutProblems));
        } catch (ConcurrencyFailureException | DuplicateKeyException somebodyWroteAtTheSameTime) {
            return again(district, id)
                    .<Outcome>map(Outcome.Otherwise::new)
                    .orElseGet(Outcome.Gone::new);
        }
    }

    private Outcome apply(
            DistrictId district, Upload upload, String shown, Actor by, boolean leaveOutProblems) {
        desk.lock(district);
        Plan plan = desk.plan(district, upload.file(), upload.extent(), upload.person());
        if (!plan.fingerprint().equals(shown)) {
            uploads.show(district, upload.id(), plan.fingerprint());
            return new Outcome.Otherwise(new DryRun(upload.id(), plan, upload.until(), true));
        }
        if (!isApplicableBy(by, plan, leaveOutProblems)) {
            return new Outcome.NotApplicable(new DryRun(upload.id(), plan, upload.until(), false));
        }
        if (!uploads.forget(district, upload.id())) {
            return new Outcome.Gone();
        }
        desk.write(district, plan, by);
        return new Outcome.Applied(plan);
    }

    private static boolean mayWrite(Plan plan, Actor by) {
        return !(by instanceof Actor.Api && plan.concernsOffice());
    }

    /** Whether this actor may apply it with nothing or some of its rows left out. */
    public boolean isApplicableBy(Actor by, Plan plan, boolean leaveOutProblems) {
        return plan.isApplicable(leaveOutProblems) && mayWrite(plan, by);
    }

    /** Whether nothing of this kind is in the directory yet; people: none whom a file brought. */
    public boolean isEmpty(DistrictId district, FileKind kind) {
        DirectoryNow now = within(() -> desk.read(district));
        return switch (kind) {
            case NETWORKS -> now.networks().isEmpty();
            case SCHOOLS -> now.schools().isEmpty();
            case PEOPLE ->
                    now.posts().stream().noneMatch(post -> post.source() == Post.Source.IMPORT);
        };
    }

    /** Forgets a dry run that is not to be applied; whether it was there. */
    public boolean discard(DistrictId district, UUID id) {
        return uploads.forget(district, id);
    }

    private static Person.@Nullable Id personOf(Actor by) {
        return by instanceof Actor.Somebody(Person.Id id) ? id : null;
    }

    private <T> T within(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
