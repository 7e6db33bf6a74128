package org.pueankru.bot.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.pueankru.bot.rounds.Fate.Chat;
import org.pueankru.bot.rounds.Fate.How;
import org.pueankru.bot.rounds.Fate.Why;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said of a reminder, by where it stands with the chats of the school. */
class FateTest {
    private static final Fate SENT = new Fate(How.SENT, null);
    private static final Fate UNSURE = new Fate(How.UNSURE, null);
    private static final Fate UNDER_WAY = new Fate(How.UNDER_WAY, null);

    /** Nothing stands still. */
    private static Fate going(Chat... chats) {
        return Fate.of(new Fate.Facts(null, null, null, false, new HashSet<>(List.of(chats))));
    }

    /** Its run stands still. */
    private static Fate halted(Why why, Chat... chats) {
        return Fate.of(new Fate.Facts(null, why, null, false, new HashSet<>(List.of(chats))));
    }

    /** LINE takes nothing of the district. */
    private static Fate standstill(Why why, Chat... chats) {
        return Fate.of(new Fate.Facts(null, null, why, false, new HashSet<>(List.of(chats))));
    }

    private static Fate takenBack(@Nullable Why noted, boolean stopped) {
        return Fate.of(new Fate.Facts(noted, null, null, stopped, Set.of(Chat.CANCELLED)));
    }

    private static Fate withoutChats(@Nullable Why asking) {
        return Fate.of(new Fate.Facts(asking, null, null, false, Set.of()));
    }

    private static Fate unsent(Why why) {
        return new Fate(How.UNSENT, why);
    }

    private static Fate waiting(Why why) {
        return new Fate(How.WAITING, why);
    }

    @ParameterizedTest
    @EnumSource
    void whatOneChatGotTheSchoolGot(Chat other) {
        assertThat(going(Chat.TAKEN, other)).isEqualTo(SENT);
        assertThat(halted(Why.LIMIT, Chat.TAKEN, other)).isEqualTo(SENT);
        assertThat(standstill(Why.MONTH, Chat.TAKEN, other)).isEqualTo(SENT);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TAKEN")
    void whatMayHaveArrivedIsNotSaidToBeUnsent(Chat other) {
        assertThat(going(Chat.UNKNOWN, other)).isEqualTo(UNSURE);
        assertThat(standstill(Why.MONTH, Chat.UNKNOWN, other)).isEqualTo(UNSURE);
    }

    @Test
    void aTryIsUnderWayAndInDoubtOnlyWhenItIsNotAskedAgain() {
        assertThat(going(Chat.DOUBT)).isEqualTo(UNDER_WAY);
        assertThat(standstill(Why.MONTH, Chat.DOUBT)).isEqualTo(UNSURE);
        assertThat(halted(Why.LIMIT, Chat.DOUBT)).isEqualTo(UNSURE);
    }

    @Test
    void aFreeReplyCarriesItEvenWhenNothingElseGoesOut() {
        assertThat(going(Chat.RIDING)).isEqualTo(UNDER_WAY);
        assertThat(standstill(Why.MONTH, Chat.RIDING)).isEqualTo(UNDER_WAY);
    }

    @Test
    void whatWaitsGoesByItselfUnlessLineTakesNothing() {
        assertThat(going(Chat.WAITING)).isEqualTo(UNDER_WAY);
        assertThat(standstill(Why.MONTH, Chat.WAITING)).isEqualTo(waiting(Why.MONTH));
        assertThat(standstill(Why.TOKEN, Chat.WAITING, Chat.LOST)).isEqualTo(waiting(Why.TOKEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIMIT", "REFUSED", "STOPPED"})
    void whatIsHeldIsUnsentForTheReasonOfItsRun(Why why) {
        assertThat(halted(why, Chat.HELD)).isEqualTo(unsent(why));
        assertThat(halted(why, Chat.WAITING)).as("not held yet").isEqualTo(unsent(why));
        assertThat(halted(why, Chat.HELD, Chat.LOST, Chat.CANCELLED)).isEqualTo(unsent(why));
    }

    /** The run is stopped by our count before LINE stops the district. */
    @Test
    void whatIsHeldDoesNotGoByItselfWhenTheDistrictGoesOn() {
        assertThat(Fate.of(new Fate.Facts(null, Why.LIMIT, Why.MONTH, false, Set.of(Chat.HELD))))
                .isEqualTo(unsent(Why.LIMIT));
    }

    @Test
    void whatWasTakenBackKeepsTheReasonThatWasNoted() {
        assertThat(takenBack(Why.MONTH, false)).isEqualTo(unsent(Why.MONTH));
        assertThat(takenBack(Why.LIMIT, true)).isEqualTo(unsent(Why.LIMIT));
        assertThat(takenBack(null, true)).isEqualTo(unsent(Why.STOPPED));
        assertThat(takenBack(null, false)).isEqualTo(unsent(Why.LATE));
    }

    @Test
    void whatLineDidNotTakeIsUnsent() {
        assertThat(halted(Why.REFUSED, Chat.REFUSED)).isEqualTo(unsent(Why.REFUSED));
        assertThat(going(Chat.LOST)).isEqualTo(unsent(Why.LOST));
        assertThat(standstill(Why.MONTH, Chat.LOST)).isEqualTo(unsent(Why.LOST));
        assertThat(going(Chat.MISSED)).isEqualTo(unsent(Why.LATE));
    }

    @Test
    void whatWasNeverMadeReadyIsUnsentForItsOwnReason() {
        assertThat(withoutChats(Why.DEARER)).isEqualTo(unsent(Why.DEARER));
        assertThat(withoutChats(Why.UNCOUNTED)).isEqualTo(unsent(Why.UNCOUNTED));
        assertThat(withoutChats(null)).isEqualTo(unsent(Why.NOBODY));
    }
}
