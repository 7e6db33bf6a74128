package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two people use codes for the director of one school at the same moment. */
class TwoCodesAtOnceTest {
    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId district = directory.phatthalung().id();
    private final School.Id school = directory.school(district, "93010001", "บ้านหนองน้ำใส");
    private final Place.AtSchool place = new Place.AtSchool(school);
    private final Person wichai = directory.people.add(district, "นายวิชัย ใจดี", null, null);
    private final Person malee = directory.people.add(district, "นางมาลี มีสุข", null, null);

    /** Both have used up their code before either takes the post, unless one has to wait. */
    @Test
    void oneIsDirectorAndTheOthersCodeIsNoGood() {
        Made first = code();
        Made second = code();
        CompletableFuture<Redeemed> secondUsed = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Redeemed> firstDone = new CompletableFuture<>();
            threads.execute(
                    () ->
                            within(
                                    firstDone,
                                    () -> {
                                        Redeemed used = use(first, "1");
                                        threads.execute(
                                                () ->
                                                        within(
                                                                secondUsed,
                                                                () ->
                                                                        take(
                                                                                use(second, "2"),
                                                                                malee)));
                                        untilSomebodyWaits(secondUsed);
                                        return take(used, wichai);
                                    }));
            assertThat(firstDone.join()).isInstanceOf(Redeemed.Good.class);
            assertThat(secondUsed.join()).isEqualTo(new Redeemed.NoGood());
        }

        assertThat(directory.posts.directorOf(district, school))
                .map(Post::person)
                .contains(wichai.id());
    }

    private void within(
            CompletableFuture<Redeemed> outcome, java.util.function.Supplier<Redeemed> work) {
        try {
            outcome.complete(directory.database.transaction().execute(_ -> work.get()));
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
        }
    }

    private Redeemed use(Made made, String user) {
        return directory.invites.redeemForPost(
                district, made.code(), new ChatId.Person("U" + user.repeat(32)), clock.instant());
    }

    private Redeemed take(Redeemed used, Person person) {
        if (used instanceof Redeemed.Good) {
            directory.posts.give(
                    district,
                    person.id(),
                    Role.DIRECTOR,
                    place,
                    Post.State.HELD,
                    Post.Source.INVITE);
        }
        return used;
    }

    private void untilSomebodyWaits(CompletableFuture<Redeemed> orIsDone) {
        while (waitingForLocks() == 0 && !orIsDone.isDone()) {
            Thread.onSpinWait();
        }
    }

    private long waitingForLocks() {
        return directory
                .database
                .jdbc()
                .sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private Made code() {
        return directory.invites.make(
                district,
                new Purpose.ForPost(Role.DIRECTOR, place, null),
                null,
                Invites.USUAL_LIFE);
    }
}
