package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.notices.Content.Link;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Links hold the code of the school for which somebody reads. */
class SchoolLinksTest {
    private static final Audience DIRECTORS =
            Audience.everybody(Audience.Way.PEOPLE, Set.of(Role.DIRECTOR));

    @Test
    void eachDocumentOfTwoSchoolsIsThereForEach() {
        Content both =
                SchoolLinks.of(
                        content(),
                        List.of(
                                new SchoolLinks.Named("7", "บ้านทุ่ง"),
                                new SchoolLinks.Named("ก 8", "บ้านนา")));

        assertThat(both.link())
                .isEqualTo(new Link("บ้านทุ่ง · แบบ", URI.create("https://f.example/?s=7")));
        assertThat(both.attachments())
                .containsExactly(
                        new Link("บ้านนา · แบบ", URI.create("https://f.example/?s=%E0%B8%81+8")),
                        new Link("คู่มือ", URI.create("https://f.example/manual")),
                        new Link("บ้านทุ่ง · ผล", URI.create("https://f.example/7.pdf")),
                        new Link("บ้านนา · ผล", URI.create("https://f.example/%E0%B8%81+8.pdf")));
    }

    @Test
    void ofNobodyInParticularAndOfVeryManyThereIsOneWithoutACode() {
        List<SchoolLinks.Named> many =
                Collections.nCopies(SchoolLinks.MOST + 1, new SchoolLinks.Named("7", "บ้านทุ่ง"));

        for (List<SchoolLinks.Named> schools : List.of(List.<SchoolLinks.Named>of(), many)) {
            Content one = SchoolLinks.of(content(), schools);
            assertThat(one.link()).isEqualTo(new Link("แบบ", URI.create("https://f.example/?s=")));
            assertThat(one.attachments()).hasSize(2);
        }
    }

    /** The second school has a director's post of the same person, and got nothing. */
    @Test
    void whoAsksForAnAnnouncementGetsTheLinkOfTheSchoolThatItWentTo() {
        NoticesInTests office = new NoticesInTests();
        School.Id asked = office.school(1);
        School.Id other = office.school(2);
        Person director = office.directorOf(asked, 1);
        office.directory.posts.give(
                office.district.id(),
                director.id(),
                Role.DIRECTOR,
                new Place.AtSchool(other),
                Post.State.HELD,
                Post.Source.CONSOLE);
        String code =
                office.directory.schools.byId(office.district.id(), asked).orElseThrow().code();
        Audience one =
                new Audience(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(asked.value()),
                        Set.of(),
                        Audience.Way.PEOPLE,
                        Set.of(Role.DIRECTOR));

        office.send(office.draft(NoticeKind.NEWS, content(), one));
        assertThat(shown(office, director)).contains("แบบ https://f.example/?s=" + code);

        office.clock.move(Duration.ofMinutes(1));
        office.send(office.draft(NoticeKind.NEWS, content(), DIRECTORS));
        assertThat(shown(office, director))
                .contains("บ้านทุ่ง 1 · แบบ https://f.example/?s=" + code);
    }

    private static List<String> shown(NoticesInTests office, Person director) {
        return office
                .feature
                .answer(
                        new Turn(
                                office.district.channel(),
                                NoticesInTests.chatOf(director),
                                new Input.Command("ประกาศ"),
                                null,
                                office.clock.instant()))
                .orElseThrow()
                .messages()
                .stream()
                .flatMap(message -> ((Bulletin) message).buttons().stream())
                .map(button -> button.label() + " " + ((Tap.Open) button.tap()).address())
                .toList();
    }

    private static Content content() {
        return new Content(
                "เรื่อง",
                "ข้อความ",
                link("แบบ", "?s=" + Content.SCHOOL_CODE),
                null,
                null,
                null,
                null,
                List.of(link("คู่มือ", "manual"), link("ผล", Content.SCHOOL_CODE + ".pdf")),
                Content.Asks.NOTHING,
                null,
                null,
                null);
    }

    private static Link link(String label, String rest) {
        return new Link(label, URI.create("https://f.example/" + rest));
    }
}
