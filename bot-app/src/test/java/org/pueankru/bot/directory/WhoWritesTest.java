package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.WhoWrites.Registered;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.messaging.ChannelId;

class WhoWritesTest {
    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final District phatthalung = directory.phatthalung();
    private final District songkhla = directory.songkhla();
    private final WhoWrites who = directory.whoWrites;

    @Test
    void whoRegisteredInTwoDistrictsIsWhomEachOfThemKnows() {
        Person here = directory.registered(phatthalung.id(), "สมศรี ใจดี", Teachers.somsri());
        Person there = directory.registered(songkhla.id(), "สมศรี ใจดี", Teachers.somsri());

        assertThat(who.in(phatthalung.channel(), Teachers.chatOf(Teachers.somsri())))
                .contains(new Registered(phatthalung, here));
        assertThat(who.in(songkhla.channel(), Teachers.chatOf(Teachers.somsri())))
                .contains(new Registered(songkhla, there));
        assertThat(who.in(songkhla.id(), Teachers.chatOf(Teachers.somsri()))).contains(there);
    }

    @Test
    void nobodyIsKnownElsewhereNorInGroupsNorWhoDidNotRegister() {
        directory.registered(phatthalung.id(), "สมศรี ใจดี", Teachers.somsri());

        assertThat(who.in(songkhla.channel(), Teachers.chatOf(Teachers.somsri()))).isEmpty();
        assertThat(who.in(new ChannelId("nobodys"), Teachers.chatOf(Teachers.somsri()))).isEmpty();
        assertThat(who.in(phatthalung.channel(), Groups.network())).isEmpty();
        assertThat(who.in(phatthalung.channel(), Teachers.chatOf(Teachers.wichai()))).isEmpty();
    }
}
