package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;

import java.time.Duration;

class InvitesTest {
    private static final ChatId WICHAI = new ChatId.Person("U" + "1".repeat(32));
    private static final ChatId STRANGER = new ChatId.Person("U" + "2".repeat(32));
    private static final ChatId GROUP = new ChatId.Group("C" + "1".repeat(32));

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final DistrictId phatthalung = directory.phatthalung().id();
    private final School.Id school = directory.school(phatthalung, "93010001", "บ้านหนองน้ำใส");
    private final Purpose director =
            new Purpose.ForPost(Role.DIRECTOR, new Place.AtSchool(school), null);

    @Test
    void aCodeIsGoodOnceHoweverItIsTyped() {
        Made made = make(director);

        assertThat(
                        redeem(
                                " "
                                        + made.code()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace("-", " "),
                                WICHAI))
                .isInstanceOfSatisfying(
                        Redeemed.Good.class,
                        good -> assertThat(good.invite().purpose()).isEqualTo(director));
        clock.move(Duration.ofSeconds(1));
        assertThat(redeem(made.code(), WICHAI)).isInstanceOf(Redeemed.Already.class);
        assertThat(directory.database.rows("code_guess")).isZero();
        assertThat(redeem(made.code(), STRANGER)).isEqualTo(new Redeemed.NoGood());
    }

    @Test
    void theSameTurnAgainGetsTheSameOutcome() {
        Made made = make(director);

        assertThat(redeem(made.code(), WICHAI)).isInstanceOf(Redeemed.Good.class);
        assertThat(redeem(made.code(), WICHAI)).isInstanceOf(Redeemed.Good.class);
        assertThat(redeem(made.code(), STRANGER)).isEqualTo(new Redeemed.NoGood());
    }

    @Test
    void wrongWithdrawnAndExpiredCodesLookTheSame() {
        Made withdrawn = make(director);
        directory.invites.revoke(phatthalung, withdrawn.id());
        Made expired = make(director);
        clock.move(Invites.USUAL_LIFE);

        assertThat(redeem(withdrawn.code(), WICHAI)).isEqualTo(new Redeemed.NoGood());
        assertThat(redeem(expired.code(), STRANGER)).isEqualTo(new Redeemed.NoGood());
        assertThat(redeem("AAAA-BBBB", WICHAI)).isEqualTo(new Redeemed.NoGood());
        assertThat(redeem("ไม่ใช่รหัส", WICHAI)).isEqualTo(new Redeemed.NoGood());
    }

    @Test
    void whoeverGuessesWaitsLongerAndLongerAndStaffAreTold() {
        Made made = make(director);
        for (int i = 0; i < CodeGuesses.FREE; i++) {
            assertThat(redeem("AAAA-BBB" + (i + 2), STRANGER)).isEqualTo(new Redeemed.NoGood());
            clock.move(Duration.ofSeconds(1));
        }

        assertThat(redeem(made.code(), STRANGER)).isInstanceOf(Redeemed.Wait.class);
        assertThat(redeem(made.code(), WICHAI)).isInstanceOf(Redeemed.Good.class);
        assertThat(directory.attention.open(phatthalung))
                .extracting(Attention.Entry::kind)
                .containsExactly("code-guessing");
        clock.move(CodeGuesses.waitAfter(CodeGuesses.FREE));
        assertThat(redeem("AAAA-BBBB", STRANGER)).isEqualTo(new Redeemed.NoGood());
        assertThat(directory.attention.open(phatthalung))
                .singleElement()
                .returns(2, Attention.Entry::times);
        clock.move(CodeGuesses.waitAfter(CodeGuesses.FREE));
        assertThat(redeem("AAAA-BBBC", STRANGER)).isInstanceOf(Redeemed.Wait.class);
    }

    @Test
    void staffEndTheWaitThatOnePersonGaveAWholeGroup() {
        directory.groups.joined(phatthalung, GROUP, clock.instant());
        directory.groups.counted(phatthalung, GROUP, "ครูบ้านหนองน้ำใส", 12);
        Made made = make(new Purpose.ForGroup(new Stands.ForSchool(school)));
        for (int i = 0; i < CodeGuesses.FREE; i++) {
            redeemInGroup("AAAA-BBB" + (i + 2));
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(redeemInGroup(made.code())).isInstanceOf(Redeemed.Wait.class);

        var waiting = directory.guesses.waiting(phatthalung);
        assertThat(waiting).singleElement().returns("ครูบ้านหนองน้ำใส", CodeGuesses.Waiting::group);
        assertThat(directory.guesses.forget(directory.songkhla().id(), waiting.getFirst().id()))
                .isFalse();
        assertThat(directory.guesses.forget(phatthalung, waiting.getFirst().id())).isTrue();

        assertThat(directory.attention.open(phatthalung)).isEmpty();
        assertThat(redeemInGroup(made.code())).isInstanceOf(Redeemed.Good.class);
    }

    private Redeemed redeemInGroup(String code) {
        return directory.invites.redeemForGroup(phatthalung, code, GROUP, clock.instant());
    }

    @Test
    void aCodeForAPostIsNoCodeForAGroupNorTheOtherWayRound() {
        Made post = make(director);
        Made group = make(new Purpose.ForGroup(new Stands.ForSchool(school)));

        assertThat(
                        directory.invites.redeemForGroup(
                                phatthalung, post.code(), GROUP, clock.instant()))
                .isEqualTo(new Redeemed.NoGood());
        assertThat(redeem(group.code(), WICHAI)).isEqualTo(new Redeemed.NoGood());
        assertThat(
                        directory.invites.redeemForGroup(
                                phatthalung, group.code(), GROUP, clock.instant()))
                .isInstanceOf(Redeemed.Good.class);
    }

    @Test
    void aCodeOfAnotherDistrictIsWrongHere() {
        Made made = make(director);

        assertThat(
                        directory.invites.redeemForPost(
                                directory.songkhla().id(), made.code(), WICHAI, clock.instant()))
                .isEqualTo(new Redeemed.NoGood());
    }

    @Test
    void theDatabaseHoldsNoCode() {
        Made made = make(director);

        String kept =
                directory
                        .database
                        .jdbc()
                        .sql("select string_agg(invite::text, ' ') from invite")
                        .query(String.class)
                        .single();
        assertThat(kept).doesNotContain(made.code()).doesNotContain(Codes.plain(made.code()));
        assertThat(made.toString()).doesNotContain(made.code());
    }

    private Made make(Purpose purpose) {
        return directory.invites.make(phatthalung, purpose, null, Invites.USUAL_LIFE);
    }

    private Redeemed redeem(String code, ChatId chat) {
        return directory.invites.redeemForPost(phatthalung, code, chat, clock.instant());
    }
}
