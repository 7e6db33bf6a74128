package org.pueankru.bot.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.stores.InstanceId;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox of an instance over a PostgreSQL of its own; its rounds are made by hand. */
public final class OutboxInTests {
    private static final int LOOKS = 20;

    public final FakePushes line;
    public final DirectoryInTests directory;
    public final Outbox outbox;
    public final Sendings sendings;
    public final Budgets budgets;
    public final Rides rides;
    private final List<ChatId> lost = new ArrayList<>();
    final Claims claims;
    final Results results;
    final Ledger ledger;
    private final MovableClock clock;
    private final ResultWriter writer;
    private final Pump pump;
    private final OutboxRounds rounds;

    public OutboxInTests(DirectoryInTests directory, MovableClock clock) {
        this(directory, clock, new OutboxWitness() {});
    }

    public OutboxInTests(DirectoryInTests directory, MovableClock clock, OutboxWitness witness) {
        this(directory, clock, new FakePushes(), "one", witness);
    }

    private OutboxInTests(
            DirectoryInTests directory,
            MovableClock clock,
            FakePushes line,
            String instance,
            OutboxWitness witness) {
        this.directory = directory;
        this.clock = clock;
        this.line = line;
        var jdbc = directory.database.jdbc();
        var transaction = directory.database.transaction();
        var me = new InstanceId(instance);
        var meters = new SimpleMeterRegistry();
        ledger = new Ledger(jdbc, clock);
        claims = new Claims(jdbc, transaction, ledger, me, clock);
        results = new Results(jdbc, transaction, ledger, me, clock);
        sendings = new Sendings(jdbc);
        outbox = new Outbox(directory.database.template(), transaction, line, ledger, clock);
        var stops =
                new StopReports(
                        directory.attention, ledger, List.of(new Losses(), witness), meters);
        rides =
                new Rides(
                        jdbc,
                        transaction,
                        line,
                        new RideEnds(jdbc, transaction, ledger, stops, clock),
                        clock);
        var readings = new BudgetReadings(ledger, line, stops, clock);
        budgets = new Budgets(ledger, readings);
        writer = new ResultWriter(results, stops, meters);
        pump =
                new Pump(
                        claims,
                        new Bodies(jdbc),
                        directory.districts,
                        line,
                        readings,
                        new Pace(new OutboxSettings(1_000_000), clock),
                        writer,
                        stops,
                        clock,
                        meters);
        rounds = new OutboxRounds(jdbc, claims, clock);
    }

    /** A second instance on the same database. */
    OutboxInTests another() {
        return new OutboxInTests(directory, clock, line, "two", new OutboxWitness() {});
    }

    /** Sends what is due now and writes what became of it. */
    public void sendDue() {
        try {
            // the first of a sending goes alone, the others when it is known what LINE says
            for (int looks = 0; looks < LOOKS && pump.sendDue() > 0; looks++) {
                writer.writeAll();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        closeWhatEnded();
    }

    /** What every instance does every two seconds. */
    void closeWhatEnded() {
        rounds.goRound();
    }

    /** Chats of which it was told that LINE does not know them. */
    public List<ChatId> lostChats() {
        return List.copyOf(lost);
    }

    private final class Losses implements OutboxWitness {
        @Override
        public void chatLost(DistrictId district, ChatId chat, UUID target) {
            lost.add(chat);
        }
    }

    public District district() {
        return directory.phatthalung();
    }
}
