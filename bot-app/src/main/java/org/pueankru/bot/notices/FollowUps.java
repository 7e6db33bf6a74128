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

    FollowUps(Neighbours neighbours, GroupCounts counts, Groups groups) {
        this.neighbours = neighbours;
        this.counts = counts;
        this.groups = groups;
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
        return Reaching.of(way, neighbours.of(district, notice.kind(), only));
    }

    /** Asks LINE how many are in the groups now; not within a transaction. */
    public void count(District district, Reach reach) {
        counts.refresh(district, reach.targets());
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
