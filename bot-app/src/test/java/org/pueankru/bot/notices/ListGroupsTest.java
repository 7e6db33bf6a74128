package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.notices.Audience.Way;
import org.pueankru.bot.outbox.Delivery.State;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A group that stands for a named list of schools is told once for all of them. */
class ListGroupsTest {
    private static final ChatId RIVERSIDE = NoticesInTests.groupOf(91);
    private static final ChatId HILLSIDE = NoticesInTests.groupOf(92);

    private final NoticesInTests office = new NoticesInTests();
    private final DistrictId district = office.district.id();
    private final School.Id first = office.schoolWithGroup(1, 10);
    private final School.Id second = office.school(2);
    private final School.Id third = office.school(3);
    private final UUID riverside = list("ริมน้ำ", first, second);
    private final UUID hillside = list("บนเขา", second, third);

    @Test
    void itsGroupGetsOneMessageThatCostsItsMembersAndItIsCrowd() {
        bind(RIVERSIDE, riverside, 30);
        bind(HILLSIDE, hillside, 40);

        Reach reach = reach(Set.of(riverside));
        assertThat(reach.targets())
                .singleElement()
                .satisfies(
                        target -> {
                            assertThat(target.chat()).isEqualTo(RIVERSIDE);
                            assertThat(target.schools()).containsExactlyInAnyOrder(first, second);
                        });
        assertThat(reach.cost()).isEqualTo(30);
        assertThat(reach.unreached()).isEmpty();

        Notice notice = office.draft(NoticeKind.NEWS, to(Set.of(riverside)));
        office.send(notice);

        assertThat(office.outbox.line.gotBy(RIVERSIDE)).hasSize(1);
        assertThat(office.outbox.line.gotBy(HILLSIDE)).isEmpty();
        assertThat(office.outbox.line.gotBy(NoticesInTests.groupOf(1))).isEmpty();
        assertThat(office.outbox.sendings.progress(district, notice.id().value()).spent())
                .isEqualTo(30);
        assertThat(office.outbox.line.drawn().getLast().buttons())
                .as("a tap in a group of several schools leads to 1:1")
                .allMatch(button -> button.tap() instanceof Tap.Open);
    }

    @Test
    void aListWithoutAGroupOrWithOneThatIsGoneIsNamedAsNotReached() {
        bind(HILLSIDE, hillside, 40);
        office.directory.groups.gone(
                district, HILLSIDE, Groups.Why.LEFT, office.clock.instant().plusSeconds(1));

        assertThat(reach(Set.of(riverside)).unreached())
                .isEqualTo(Map.of(first, Reach.Why.NO_GROUP, second, Reach.Why.NO_GROUP));
        assertThat(reach(Set.of(hillside)).unreached())
                .isEqualTo(Map.of(second, Reach.Why.GROUP_GONE, third, Reach.Why.GROUP_GONE));
    }

    @Test
    void whereNoListIsChosenTheGroupsOfAllListsAreMeant() {
        bind(RIVERSIDE, riverside, 30);
        bind(HILLSIDE, hillside, 40);

        assertThat(reach(Set.of()).targets())
                .extracting(Reach.Target::chat)
                .containsExactlyInAnyOrder(RIVERSIDE, HILLSIDE);
    }

    @Test
    void remindersGoToTheGroupsOfTheChosenListsAsLongAsASchoolIsOnThem() {
        bind(RIVERSIDE, riverside, 30);
        bind(HILLSIDE, hillside, 40);
        Notice notice = office.draft(NoticeKind.NEWS, to(Set.of(riverside)));
        office.send(notice);

        Reach again = office.followUps.reach(district, notice, Set.of(second));
        assertThat(again.targets())
                .extracting(Reach.Target::chat, Reach.Target::schools)
                .containsExactly(tuple(RIVERSIDE, Set.of(second)));

        office.directory.lists.name(district, riverside, List.of(first.value()));
        assertThat(office.followUps.reach(district, notice, Set.of(second)).unreached())
                .isEqualTo(Map.of(second, Reach.Why.NO_GROUP));
    }

    @Test
    void whatWaitsForAListsGroupRidesOnAReplyThere() {
        bind(RIVERSIDE, riverside, 30);
        Notice notice =
                office.notices.add(
                        district,
                        new Notices.Draft(
                                NoticeKind.NEWS,
                                office.draft(NoticeKind.NEWS, to(Set.of(riverside))).content(),
                                to(Set.of(riverside)),
                                null,
                                Notice.Ride.FREE_ONLY,
                                null),
                        office.officer.id());
        office.send(notice);

        NoticeRiders riders = new NoticeRiders(office.directory.districts, office.outbox.rides);
        assertThat(
                        riders.board(
                                office.district.channel(),
                                RIVERSIDE,
                                new EventId("e1"),
                                office.clock.instant(),
                                List.of(),
                                4))
                .map(List::size)
                .contains(1);
        assertThat(office.outbox.sendings.progress(district, notice.id().value()).of(State.WAITING))
                .isEqualTo(1);
    }

    private Reach reach(Set<UUID> lists) {
        return office.previews.reach(district, NoticeKind.NEWS, to(lists));
    }

    private static Audience to(Set<UUID> lists) {
        return new Audience(
                Set.of(), Set.of(), Set.of(), lists, Set.of(), Set.of(), Way.LIST_GROUPS, Set.of());
    }

    private UUID list(String name, School.Id... schools) {
        UUID list = office.directory.lists.add(district, name).orElseThrow();
        office.directory.lists.name(
                district, list, Stream.of(schools).map(School.Id::value).toList());
        return list;
    }

    private void bind(ChatId chat, UUID list, int members) {
        office.directory.groups.bind(district, chat, new Stands.ForList(list));
        office.directory.groups.counted(district, chat, "กลุ่ม", members);
        office.line.has(chat, members);
    }
}
