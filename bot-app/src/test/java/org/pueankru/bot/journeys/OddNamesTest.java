package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.console.login.StaffInTests;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.exchange.Exports;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.exchange.SheetFormat;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Names that are markup, formulas, emoji, marks nobody sees: shown, written and sent inert. */
class OddNamesTest extends Journey {
    private static final String ODD =
            "=HYPERLINK(\"http://x\")<img src=x onerror=alert(1)>\u202eกลับหลัง\u200b 👩\u200d🏫 &amp;";

    @Autowired private ApplicationContext service;
    @Autowired private Exports exports;
    @TempDir private Path files;

    @SuppressWarnings("NullAway.Init")
    private StaffInTests staff;

    @SuppressWarnings("NullAway.Init")
    private School.Id school;

    @SuppressWarnings("NullAway.Init")
    private Person teacher;

    @BeforeEach
    void aDistrictWithOddNames() {
        staff = StaffInTests.of(service);
        staff.removeAll();
        staff.make(kanchana.chatId());
        Network.Id network = service.getBean(Networks.class).put(staff.district(), "ODD", ODD);
        school =
                service.getBean(Schools.class)
                        .put(
                                staff.district(),
                                new Schools.Told(
                                        "ODD-1",
                                        ODD,
                                        network,
                                        null,
                                        null,
                                        7,
                                        new School.Location(ODD, ODD, ODD)));
        database().sql("delete from school_list").update();
        service.getBean(SchoolLists.class).add(staff.district(), ODD);
        teacher =
                service.getBean(People.class)
                        .add(staff.district(), ODD, null, new PersonId(somsri.chatId()));
        service.getBean(Posts.class)
                .give(
                        staff.district(),
                        teacher.id(),
                        Role.TEACHER,
                        new Place.AtSchool(school),
                        Post.State.WAITING,
                        Post.Source.CLAIM);
        Person.Id director = staff.make(wichai.chatId(), Role.DIRECTOR, new Place.AtSchool(school));
        service.getBean(Consents.class).accepted(staff.district(), director, Instant.EPOCH);
        ChatId group = new ChatId.Group("C" + "d".repeat(32));
        service.getBean(Groups.class).bind(staff.district(), group, new Stands.ForSchool(school));
        service.getBean(Groups.class).counted(staff.district(), group, ODD, 9);
    }

    /** Other journeys know nobody. */
    @AfterEach
    void everybodyLeaves() {
        StaffInTests.of(service).removeAll();
        database().sql("delete from group_chat").update();
        database().sql("delete from school_list").update();
        database()
                .sql("update school set name = 'ก', name_key = 'ก' where code = 'ODD-1'")
                .update();
        database().sql("update network set name = 'ก' where code = 'ODD'").update();
    }

    @Test
    void onPagesTheyAreText() {
        PlainBrowser browser = PlainBrowser.signedIn(addressOfTheBot(), kanchana);
        for (String page :
                List.of(
                        "",
                        "/people",
                        "/people/" + teacher.id().value(),
                        "/schools",
                        "/schools/" + school.value(),
                        "/schools/" + school.value() + "/edit",
                        "/networks",
                        "/groups",
                        "/lists",
                        "/invites",
                        "/audit")) {
            String body = browser.opens("/console" + page).body();
            assertThat(body).as(page).doesNotContain("<img").doesNotContain("\"http://x\"");
            if (!page.equals("/audit")) {
                assertThat(body).as(page).contains("&lt;img src=x onerror=alert(1)&gt;");
            }
        }
    }

    @Test
    void inFilesTheyAreNoFormulas() throws IOException {
        for (FileKind kind : FileKind.values()) {
            String csv = new String(file(kind, SheetFormat.CSV), StandardCharsets.UTF_8);
            String sheet = unzipped(file(kind, SheetFormat.XLSX));

            assertThat(csv).contains("'=HYPERLINK").doesNotContainPattern("(?m)(^|,)\"?=");
            assertThat(sheet).contains("'=HYPERLINK").doesNotContain("<f>", "<f ");
            for (String file : List.of(csv, sheet)) {
                assertThat(file).doesNotContain("\u202e", "\u200b");
            }
        }
    }

    private byte[] file(FileKind kind, SheetFormat format) {
        return exports.file(staff.district(), kind, format, new Actor.Operator());
    }

    private String unzipped(byte[] workbook) throws IOException {
        Path file = Files.write(files.resolve("book.xlsx"), workbook);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                all.append(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return all.toString().replace("&apos;", "'");
    }

    @Test
    void inAnswersTheyAreTextThatLineTakes() {
        wichai.asks("ข้อมูลของฉัน");
        Reply cards = wichai.taps("ครูรอยืนยัน 1 คน");

        assertThat(cards.cards()).isNotEmpty();
        assertThat(cards.sent().messages().toString()).contains("onerror=alert(1)");
        assertThat(wichai.asks("ข้อมูลของฉัน").words()).contains("onerror=alert(1)");
        assertThat(refusals()).isEmpty();
    }
}
