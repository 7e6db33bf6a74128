package org.pueankru.bot.notices;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the chats by which some schools of a notice are told again. Thread-safe; throws Spring's
 * data access exceptions while the store is down.
 */
@Service
public class FollowUps {
    private final Neighbours neighbours;
    private final GroupCounts counts;
    private final Groups groups;
    private final Uncounted uncounted;

    FollowUps(Neighbours neighbours, GroupCounts counts, Groups groups, Clock clock) {
        this.neighbours = neighbours;
        this.counts = counts;
        this.groups = groups;
        this.uncounted = new Uncounted(clock);
    }

    /** These schools, the way that the notice went. */
    public Reach reach(DistrictId district, Notice notice, Set<School.Id> schools) {
        Audience audience = notice.audience();
        return reach(district, notice, schools, audience.way(), audience.roles());
    }

    /** People in these roles at the networks of these schools, or at the office. */
    public Reach people(
            DistrictId district, Notice notice, Set<School.Id> schools, Set<Role> roles) {
        return reach(district, notice, schools, Audience.Way.PEOPLE, roles);
    }

    private Reach reach(
            DistrictId district,
            Notice notice,
            Set<School.Id> schools,
            Audience.Way way,
            Set<Role> roles) {
        if (schools.isEmpty()) {
            return new Reach(List.of(), Map.of());
        }
        Set<UUID> picked = schools.stream().map(School.Id::value).collect(Collectors.toSet());
        Audience only =
                new Audience(Set.of(), Set.of(), Set.of(), Set.of(), picked, Set.of(), way, roles);
        Set<UUID> lists = notice.audience().lists();
        return Reaching.of(way, neighbours.of(district, notice.kind(), only, lists));
    }

    /**
     * Asks LINE how many are in the groups now; not within a transaction.
     *
     * @return whether what it costs is known; what is urgent does not wait for that
     */
    public boolean count(District district, Notice notice, Reach reach) {
        return counts.refresh(district, reach.targets()) || notice.kind().isUrgent();
    }

    /** Whether it is known what groups cost now. */
    public enum Counted {
        ALL,
        /** LINE does not count them; it is asked again in a minute. */
        NOT_YET,
        /** LINE did not for ten minutes: somebody of the office decides. */
        NOT_AT_ALL
    }

    /** Counts as {@link #count} does, for a sweep that comes again; not within a transaction. */
    public Counted countPatiently(District district, Notice notice, Reach reach) {
        if (uncounted.rests(notice.id())) {
            return Counted.NOT_YET;
        }
        if (count(district, notice, reach)) {
            uncounted.settled(notice.id());
            return Counted.ALL;
        }
        return uncounted.isEnough(notice.id()) ? Counted.NOT_AT_ALL : Counted.NOT_YET;
    }

    /** Groups in which a tap counts for a school. */
    public Set<UUID> groupsOfOneSchool(DistrictId district) {
        return groups.all(district).stream()
                .filter(group -> group.stands() instanceof Stands.ForSchool)
                .map(GroupChat::id)
                .map(GroupChat.Id::value)
                .collect(Collectors.toSet());
    }

    /** Whether taps count there. */
    public static Reader readerOf(Reach.Target target, Collection<UUID> ofOneSchool) {
        return target.isPerson() || ofOneSchool.contains(target.id())
                ? Reader.COUNTED
                : Reader.CROWD;
    }
}
