package org.pueankru.bot.notices;

import static java.util.Objects.requireNonNull;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.outbox.OutboxInTests;
import org.pueankru.bot.settings.ServiceSettings;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A district office with schools, groups and directors, whose rounds are made by hand. */
public final class NoticesInTests {
    /** A Thursday in term, 9:00 in Bangkok. */
    public static final Instant THURSDAY_NINE = Instant.parse("2026-11-26T02:00:00Z");

    public final MovableClock clock = MovableClock.at(THURSDAY_NINE);
    public final DirectoryInTests directory = new DirectoryInTests(clock);
    public final OutboxInTests outbox =
            new OutboxInTests(
                    directory,
                    clock,
                    new LostChats(directory.groups, directory.people, directory.attention, clock));
    public final District district = directory.phatthalung();
    public final CountedGroups line = new CountedGroups();
    public final Notices notices;
    public final Announcing announcing;
    public final Circulation circulation;
    public final Answers answers;
    final Retries retries;
    final NoticeTemplates templates;
    final NoticeSeries series;
    public final NoticesFeature feature;
    public final NoticeRules rules;
    public final Person officer;
    public final FollowUps followUps;
    public final NoticeMessages messages;
    public final Holidays holidays;
    public final ServiceSettings settings;
    private final NoticeRounds rounds;
    private final SeriesRounds seriesRounds;

    public NoticesInTests() {
        var jdbc = directory.database.jdbc();
        settings =
                new ServiceSettings(
                        URI.create("https://demo.invalid/"),
                        Path.of("target/no-such-data"),
                        "สพป.พัทลุง เขต 1",
                        null);
        holidays = new Holidays(settings);
        notices = new Notices(jdbc, JsonMapper.shared(), clock);
        var neighbours = new Neighbours(jdbc);
        rules = new NoticeRules(jdbc);
        announcing =
                new Announcing(
                        notices,
                        neighbours,
                        rules,
                        outbox.budgets,
                        outbox.outbox,
                        holidays,
                        new SeenTo(directory.attention),
                        directory.audit,
                        directory.database.transaction(),
                        clock);
        templates = new NoticeTemplates(jdbc, JsonMapper.shared(), clock);
        series = new NoticeSeries(jdbc, holidays, clock);
        seriesRounds =
                new SeriesRounds(
                        series,
                        templates,
                        notices,
                        announcing,
                        directory.posts,
                        directory.attention,
                        directory.audit,
                        directory.database.transaction(),
                        clock);
        circulation = new Circulation(directory.database.template(), clock);
        answers = new Answers(jdbc, clock);
        var words = new NoticeWords(ThaiMessages.source());
        messages = new NoticeMessages(words, new ThaiDates(), settings);
        var counts = new GroupCounts(line, directory.groups, directory.attention, clock);
        followUps = new FollowUps(neighbours, counts, directory.groups);
        var deliveries =
                new NoticeDeliveries(
                        messages, outbox.outbox, followUps, directory.schools, holidays, clock);
        retries =
                new Retries(
                        jdbc,
                        announcing,
                        new Failures(jdbc),
                        circulation,
                        counts,
                        deliveries,
                        outbox.outbox,
                        outbox.budgets,
                        directory.audit,
                        directory.database.transaction(),
                        clock);
        var release =
                new Release(
                        announcing,
                        notices,
                        circulation,
                        counts,
                        deliveries,
                        rules,
                        outbox.outbox,
                        outbox.budgets,
                        holidays,
                        directory.attention,
                        directory.database.transaction(),
                        clock);
        rounds = new NoticeRounds(notices, directory.districts, release);
        feature =
                new NoticesFeature(
                        directory.districts,
                        directory.people,
                        directory.groups,
                        notices,
                        circulation,
                        answers,
                        new HelpCalls(directory.attention),
                        messages,
                        words);
        officer =
                directory.registered(
                        district.id(),
                        "เจ้าหน้าที่สมใจ",
                        new PersonId("U" + "a".repeat(32)),
                        new Held(Role.STAFF, new Place.WholeDistrict()));
    }

    /** Looks for what is due, sends it, and writes what became of it. */
    public void goRound() {
        rounds.goRound();
        outbox.sendDue();
        rounds.goRound();
    }

    /** Looks for what recurs. */
    void recur() {
        seriesRounds.goRound();
    }

    /** A school with a group of so many members. */
    public School.Id schoolWithGroup(int number, int members) {
        School.Id school = school(number);
        ChatId chat = groupOf(number);
        directory.groups.bind(district.id(), chat, new Stands.ForSchool(school));
        directory.groups.counted(district.id(), chat, "กลุ่มโรงเรียน " + number, members);
        line.has(chat, members);
        return school;
    }

    public School.Id school(int number) {
        return directory.school(
                district.id(), "9301%04d".formatted(number), "บ้านทุ่ง %d".formatted(number));
    }

    public static ChatId groupOf(int number) {
        return new ChatId.Group("C%032d".formatted(number));
    }

    public Person directorOf(School.Id school, int number) {
        return directory.registered(
                district.id(),
                "ผอ. " + number,
                new PersonId("U%032d".formatted(number)),
                new Held(Role.DIRECTOR, new Place.AtSchool(school)));
    }

    public static ChatId chatOf(Person person) {
        return new ChatId.Person(requireNonNull(person.line()).value());
    }

    /** An announcement of a meeting. */
    public Notice draft(NoticeKind kind, Audience audience) {
        return notices.add(
                district.id(),
                new Notices.Draft(
                        kind,
                        new Content(
                                "ประชุมเปิดภาคเรียน",
                                "เชิญผู้บริหารทุกท่าน",
                                null,
                                null,
                                null,
                                null,
                                "ห้องประชุมเขต",
                                List.of(),
                                kind.isUrgent() ? Content.Asks.SAFE : Content.Asks.SEEN,
                                null,
                                null,
                                null),
                        audience,
                        null,
                        Notice.Ride.AT_ONCE,
                        null),
                officer.id());
    }

    /** An announcement with this content. */
    public Notice draft(NoticeKind kind, Content content, Audience audience) {
        return notices.add(
                district.id(),
                new Notices.Draft(kind, content, audience, null, Notice.Ride.AT_ONCE, null),
                officer.id());
    }

    public static Audience schoolGroups() {
        return Audience.everybody(Audience.Way.SCHOOL_GROUPS, Set.of());
    }

    /** Counts groups as LINE does. Thread-safe. */
    public static final class CountedGroups implements ChatFacts {
        private final Map<ChatId, Integer> members = new HashMap<>();

        public synchronized void has(ChatId chat, int count) {
            members.put(chat, count);
        }

        @Override
        public synchronized Fact<GroupFacts> group(ChannelId channel, ChatId group) {
            Integer count = members.get(group);
            return count == null
                    ? new Fact.NotThere<>()
                    : new Fact.Known<>(new GroupFacts("กลุ่ม", count));
        }

        @Override
        public Fact<String> nameOf(ChannelId channel, PersonId person) {
            return new Fact.NoAnswer<>();
        }

        @Override
        public Fact<BotFacts> botOf(String channelToken) {
            return new Fact.NoAnswer<>();
        }
    }
}
