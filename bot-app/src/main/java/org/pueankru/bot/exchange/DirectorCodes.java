package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.RosterPosts;
import org.pueankru.bot.directory.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Invite codes for all directors who are not in LINE yet, to be handed out by the office. Callers
 * check that the actor may. Thread-safe; throws Spring's data access exceptions while the store is
 * down.
 */
@Service
public class DirectorCodes {
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th"));

    private final DirectoryDesk desk;
    private final RosterPosts posts;
    private final Invites invites;
    private final AuditLog audit;
    private final ExchangeWords words;
    private final TransactionTemplate transaction;

    DirectorCodes(
            DirectoryDesk desk,
            RosterPosts posts,
            Invites invites,
            AuditLog audit,
            ExchangeWords words,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.posts = posts;
        this.invites = invites;
        this.audit = audit;
        this.words = words;
        this.transaction = transaction;
    }

    /**
     * A code for the director of a school; shown once and kept nowhere.
     *
     * @param director empty when the school's director is not known
     */
    public record DirectorCode(
            String schoolCode, String schoolName, String director, String code, Instant until) {
        @Override
        public String toString() {
            return "DirectorCode[" + schoolCode + ", masked]";
        }
    }

    /**
     * Makes a code for each open school whose director is not in LINE, and withdraws those that
     * were made for these schools before.
     *
     * @param life how long they are good, at most 90 days
     * @return by the schools' codes
     */
    public List<DirectorCode> make(DistrictId district, Actor by, Duration life) {
        if (life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Codes are good for 90 days at most");
        }
        return Objects.requireNonNull(transaction.execute(_ -> makeWithin(district, by, life)));
    }

    private List<DirectorCode> makeWithin(DistrictId district, Actor by, Duration life) {
        DirectoryNow now = desk.read(district);
        Map<School.Id, Person> directors = directors(now);
        List<School> schools =
                now.schools().stream()
                        .filter(school -> school.closedOn() == null)
                        .filter(school -> !isInLine(directors.get(school.id())))
                        .toList();
        posts.revokeDirectorCodes(district, schools.stream().map(School::id).toList());
        List<DirectorCode> codes = new ArrayList<>();
        for (School school : schools) {
            codes.add(code(district, school, directors.get(school.id()), by, life));
        }
        audit.note(
                district,
                by,
                "director-codes-made",
                new Subject("district", district.value()),
                Map.of("codes", Integer.toString(codes.size())));
        return codes;
    }

    private static boolean isInLine(@Nullable Person director) {
        return director != null && director.isRegistered();
    }

    private static Map<School.Id, Person> directors(DirectoryNow now) {
        Map<Person.Id, Person> people =
                now.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<School.Id, Person> directors = new HashMap<>();
        for (Post post : now.posts()) {
            Person person = people.get(post.person());
            boolean directs = post.isHeld() && post.role() == Role.DIRECTOR;
            if (directs && person != null && post.place() instanceof Place.AtSchool(School.Id at)) {
                directors.put(at, person);
            }
        }
        return directors;
    }

    private DirectorCode code(
            DistrictId district,
            School school,
            @Nullable Person director,
            Actor by,
            Duration life) {
        Made made =
                invites.make(
                        district,
                        new Purpose.ForPost(
                                Role.DIRECTOR,
                                new Place.AtSchool(school.id()),
                                director == null ? null : director.id()),
                        by instanceof Actor.Somebody(Person.Id id) ? id : null,
                        life);
        return new DirectorCode(
                school.code(),
                school.name(),
                director == null ? "" : director.name(),
                made.code(),
                made.expiresAt());
    }

    /** The codes as a file with Thai headers, one school a row. */
    public byte[] file(List<DirectorCode> codes, SheetFormat format) {
        return SheetWriting.write(
                format,
                "codes",
                words.codesHeader(),
                codes.stream()
                        .map(
                                code ->
                                        List.of(
                                                code.schoolCode(),
                                                code.schoolName(),
                                                code.director(),
                                                code.code(),
                                                day(code.until())))
                        .toList());
    }

    private static String day(Instant until) {
        return DAY.format(ThaiBuddhistDate.from(LocalDate.ofInstant(until, ZONE)));
    }
}
