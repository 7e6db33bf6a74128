package org.pueankru.bot.notices;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.calendar.OwnHolidays;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.directory.BasicIds;
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
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.outbox.OutboxInTests;
import org.pueankru.bot.settings.ServiceSettings;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A district office with schools, groups and directors, whose rounds are made by hand. */
public final class NoticesInTests {
    /** A Thursday in term, 9:00 in Bangkok. */
    public static final Instant THURSDAY_NINE = Instant.parse("2026-11-26T02:00:00Z");

    /** In Bangkok. */
    static final LocalDateTime NEXT_THURSDAY_NINE = LocalDateTime.of(2026, 12, 3, 9, 0);

    public final MovableClock clock = MovableClock.at(THURSDAY_NINE);
    public final DirectoryInTests directory = new DirectoryInTests(clock);
    public final OutboxInTests outbox =
            new OutboxInTests(
                    directory,
                    clock,
                    new LostChats(directory.groups, directory.friends, directory.attention, clock));
    public final District district = directory.phatthalung();
    public final CountedGroups line = new CountedGroups();
    public final Notices notices;
    final NoticeSteps steps;
    public final Previews previews;
    public final Announcing announcing;
    public final Halting halting;
    public final Circulation circulation;
    final NoticeBoard board;
    public final Answers answers;
    final Retries retries;
    final RetriesMade retriesMade;
    private final Successions successions;
    final NoticeTemplates templates;
    final NoticeSeries series;
    public final NoticesFeature feature;
    public final NoticeRules rules;
    public final Person officer;
    public final FollowUps followUps;
    public final NoticeMessages messages;
    public final Holidays holidays;
    public final ServiceSettings settings;
    final SignUp signUp;
    final Seats seats;
    public final CalendarFiles calendarFiles;
    final BasicIds basicIds;
    public final PrivateChat privateChat;
    private final Editions editions;
    private final NoticeRounds rounds;
    private final SeatNews news;
    private final SeriesRounds seriesRounds;

    public NoticesInTests() {
        var jdbc = directory.database.jdbc();
        settings =
                new ServiceSettings(
                        URI.create("https://demo.invalid/"),
                        Path.of("target/no-such-data"),
                        "สพป.พัทลุง เขต 1",
                        null);
        holidays = new Holidays(settings, new OwnHolidays(jdbc, clock));
        notices = new Notices(jdbc, JsonMapper.shared(), clock);
        var neighbours = new Neighbours(jdbc);
        rules = new NoticeRules(jdbc);
        var counts = new GroupCounts(line, directory.groups, directory.attention, clock);
        var seenTo = new SeenTo(directory.attention);
        var acts = new NoticeActs(directory.audit, directory.database.transaction());
        steps = new NoticeSteps(jdbc, JsonMapper.shared(), clock);
        previews =
                new Previews(
                        neighbours,
                        counts,
                        new CountAges(jdbc),
                        rules,
                        outbox.budgets,
                        holidays,
                        clock);
        announcing =
                new Announcing(notices, previews, rules, new PlanSteps(steps, rules, seenTo, acts));
        halting = new Halting(notices, steps, acts, seenTo, outbox.outbox);
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
        circulation = new Circulation(directory.database.template());
        board = new NoticeBoard(jdbc, clock);
        answers = new Answers(jdbc, clock);
        var words = new NoticeWords(ThaiMessages.source());
        var dates = new ThaiDates();
        var buttons = new NoticeButtons(words, settings);
        messages = new NoticeMessages(words, dates, buttons, settings);
        editions = new Editions(jdbc);
        seats = new Seats(jdbc, clock);
        news =
                new SeatNews(
                        directory.people,
                        directory.groups,
                        outbox.outbox,
                        directory.attention,
                        buttons,
                        words,
                        dates);
        signUp = signUpOf(notices);
        basicIds = directory.basicIds(line);
        privateChat = new PrivateChat(basicIds, editions);
        calendarFiles = new CalendarFiles(editions, notices, directory.districts, words, clock);
        followUps = new FollowUps(neighbours, counts, directory.groups, clock);
        var deliveries =
                new NoticeDeliveries(
                        messages,
                        privateChat,
                        outbox.outbox,
                        followUps,
                        directory.schools,
                        holidays,
                        clock);
        retriesMade = new RetriesMade(jdbc, outbox.sendings, clock);
        successions =
                new Successions(
                        jdbc,
                        directory.districts,
                        notices,
                        followUps,
                        circulation,
                        deliveries,
                        outbox.outbox,
                        directory.database.transaction());
        retries =
                new Retries(
                        jdbc,
                        steps,
                        previews,
                        new Failures(jdbc, answers),
                        circulation,
                        counts,
                        deliveries,
                        outbox.outbox,
                        outbox.sendings,
                        retriesMade,
                        outbox.budgets,
                        directory.audit,
                        directory.database.transaction());
        var release =
                new Release(
                        previews,
                        notices,
                        steps,
                        circulation,
                        counts,
                        deliveries,
                        signUp,
                        rules,
                        outbox.outbox,
                        outbox.budgets,
                        holidays,
                        directory.attention,
                        directory.database.transaction(),
                        clock);
        rounds =
                new NoticeRounds(
                        steps,
                        directory.districts,
                        release,
                        new SeatRounds(jdbc, directory.districts, signUp, news, seats, clock));
        feature =
                new NoticesFeature(
                        directory.districts,
                        new WhoAsks(directory.whoWrites, directory.groups),
                        notices,
                        editions,
                        board,
                        answers,
                        signUp,
                        new Agenda(notices, board, seats, buttons, words, dates, clock),
                        new HelpCalls(directory.attention),
                        privateChat,
                        new ShownNotices(notices, editions, board, messages, words, clock),
                        new TakenWords(words, buttons),
                        words,
                        clock);
        officer =
                directory.registered(
                        district.id(),
                        "เจ้าหน้าที่สมใจ",
                        new PersonId("U" + "a".repeat(32)),
                        new Held(Role.STAFF, new Place.WholeDistrict()));
    }

    private SignUp signUpOf(Notices ours) {
        var jdbc = directory.database.jdbc();
        return new SignUp(
                ours,
                new Editions(jdbc),
                new Seats(jdbc, clock),
                news,
                directory.database.transaction(),
                clock);
    }

    /** The sign-up of a second instance on the same database. */
    SignUp anotherInstance() {
        return signUpOf(new Notices(directory.database.jdbc(), JsonMapper.shared(), clock));
    }

    /** The announcements that somebody finds in the chat. */
    public List<Notice.Id> circulationOf(Person reader) {
        return board.current(district.id(), new Comer.Somebody(reader.id()), 10);
    }

    /** Looks for what is due, sends it, and writes what became of it. */
    public void goRound() {
        successions.goRound();
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

    /** News for the groups of all schools. */
    Notice draft(NoticeKind kind, Notice.Ride ride) {
        Content content =
                new Content(
                        "ข่าว",
                        "รายละเอียด",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Content.Asks.NOTHING,
                        null,
                        null,
                        null);
        return notices.add(
                district.id(),
                new Notices.Draft(kind, content, schoolGroups(), null, ride, null),
                officer.id());
    }

    /**
     * A meeting to which people say whether they come, a week from now from 9 to 12.
     *
     * @param places null = as many as like
     * @param corrects an earlier one
     */
    Notice meeting(
            String title,
            @Nullable Integer places,
            Audience audience,
            Notice.@Nullable Id corrects) {
        Content content =
                new Content(
                        title,
                        "เชิญผู้บริหารทุกท่าน",
                        null,
                        null,
                        NEXT_THURSDAY_NINE,
                        NEXT_THURSDAY_NINE.plusHours(3),
                        "ห้องประชุมเขต",
                        List.of(),
                        Content.Asks.COMING,
                        null,
                        null,
                        places);
        return add(NoticeKind.MEETING, content, audience, corrects);
    }

    /** One that asks nothing. */
    Notice draft(
            NoticeKind kind,
            String title,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            Audience audience) {
        Content content =
                new Content(
                        title,
                        "รายละเอียด",
                        null,
                        null,
                        from,
                        to,
                        null,
                        List.of(),
                        Content.Asks.NOTHING,
                        null,
                        null,
                        null);
        return add(kind, content, audience, null);
    }

    private Notice add(
            NoticeKind kind, Content content, Audience audience, Notice.@Nullable Id corrects) {
        return notices.add(
                district.id(),
                new Notices.Draft(kind, content, audience, null, Notice.Ride.AT_ONCE, corrects),
                officer.id());
    }

    String numberOf(Notice notice) {
        return Long.toString(editions.numberOf(district.id(), notice.id()));
    }

    /** What people of a group of several schools can tap, and what it opens. */
    Map<String, String> buttonsInACrowd(Notice notice) {
        Map<String, String> buttons = new HashMap<>();
        messages
                .of(
                        NoticeMessages.Told.of(notice),
                        NoticeMessages.Reader.CROWD,
                        privateChat.about(district.id(), notice.id()).orElse(null))
                .stream()
                .flatMap(message -> ((Bulletin) message).buttons().stream())
                .forEach(
                        button ->
                                buttons.put(
                                        button.label(),
                                        ((Tap.Open) button.tap()).address().toString()));
        return buttons;
    }

    /** Agrees to it, and sends it. */
    void send(Notice notice) {
        announcing.submit(district, notice.id(), notice.version(), 10_000, officer.id());
        goRound();
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
        private final Set<ChatId> silent = new HashSet<>();
        private int asked;

        public synchronized void has(ChatId chat, int count) {
            members.put(chat, count);
            silent.remove(chat);
        }

        /** LINE does not answer when it is asked about this one. */
        public synchronized void saysNothingOf(ChatId chat) {
            silent.add(chat);
        }

        /** How often somebody wanted a group to be counted. */
        synchronized int asked() {
            return asked;
        }

        @Override
        public synchronized Fact<GroupFacts> group(ChannelId channel, ChatId group) {
            asked++;
            if (silent.contains(group)) {
                return new Fact.NoAnswer<>();
            }
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
            return new Fact.Known<>(new BotFacts("Ubot", "เพื่อนครู", "@216pk"));
        }
    }
}
