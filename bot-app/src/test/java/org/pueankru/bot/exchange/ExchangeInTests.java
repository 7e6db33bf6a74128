package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.exchange.Imports.DryRun;
import org.pueankru.bot.exchange.Imports.Outcome;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.ThaiMessages;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Imports and exports over an empty directory, for these tests and those of the console. */
public final class ExchangeInTests {
    public static final Actor OPERATOR = new Actor.Operator();

    public final MovableClock clock = MovableClock.saturdayMorning();
    public final DirectoryInTests directory = new DirectoryInTests(clock);
    public final DistrictId phatthalung = directory.phatthalung().id();
    public final ExchangeWords words = new ExchangeWords(ThaiMessages.source());
    public final Imports imports;
    public final Exports exports;
    public final DirectorCodes directors;

    public ExchangeInTests() {
        DirectoryDesk desk = desk(() -> {});
        imports = importsOver(desk);
        exports = new Exports(desk, words, directory.audit);
        directors =
                new DirectorCodes(
                        desk,
                        directory.rosterPosts,
                        directory.invites,
                        directory.audit,
                        words,
                        directory.database.transaction());
    }

    /** Imports that let something else happen between reading and writing. */
    Imports importsDisturbedBy(Runnable disturbance) {
        return importsOver(desk(disturbance));
    }

    private DirectoryDesk desk(Runnable beforeWriting) {
        return new DirectoryDesk(
                directory.networks,
                directory.schools,
                directory.roster,
                directory.rosterPosts,
                directory.closing,
                directory.attention,
                directory.audit) {
            @Override
            void write(DistrictId district, Plan plan, Actor by) {
                beforeWriting.run();
                super.write(district, plan, by);
            }
        };
    }

    private Imports importsOver(DirectoryDesk desk) {
        return new Imports(
                new Uploads(directory.database.jdbc(), JsonMapper.shared(), clock),
                desk,
                Objects.requireNonNull(directory.database.transaction().getTransactionManager()));
    }

    public DryRun dryRun(FileKind kind, Extent extent, String csv) {
        return dryRun(kind, extent, csv.getBytes(StandardCharsets.UTF_8));
    }

    public DryRun dryRun(FileKind kind, Extent extent, byte[] file) {
        return dryRun(phatthalung, kind, extent, file);
    }

    private DryRun dryRun(DistrictId district, FileKind kind, Extent extent, byte[] file) {
        try {
            return imports.dryRun(district, kind, extent, file, OPERATOR);
        } catch (RefusedFile e) {
            throw new AssertionError(e);
        }
    }

    /** Applies a file that has no problems. */
    public Plan put(FileKind kind, String csv) {
        return put(kind, Extent.ADD_AND_CHANGE, csv.getBytes(StandardCharsets.UTF_8));
    }

    public Plan put(FileKind kind, Extent extent, byte[] file) {
        return put(phatthalung, kind, extent, file);
    }

    Plan put(DistrictId district, FileKind kind, Extent extent, byte[] file) {
        DryRun run = dryRun(district, kind, extent, file);
        assertThat(run.plan().problems()).extracting(Problem::english).isEmpty();
        Outcome outcome =
                imports.apply(district, run.id(), run.plan().fingerprint(), OPERATOR, false);
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        return run.plan();
    }
}
