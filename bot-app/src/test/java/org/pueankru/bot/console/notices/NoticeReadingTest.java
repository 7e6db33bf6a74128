package org.pueankru.bot.console.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.console.notices.NoticeReading.Read;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.SchoolLinks;
import org.pueankru.bot.notices.WebAddress;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What is typed into the form of an announcement, and what is said about it. */
class NoticeReadingTest {
    /** A Thursday, 15:00 in Bangkok. */
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

    NoticeReadingTest() {
        typed.set("kind", "meeting");
        typed.set("title", " ประชุม\tผู้บริหาร\r\nครั้งที่ 5 ");
        typed.set("text", "เรียนเชิญ\r\n\r\nทุกท่าน");
        typed.set("scope", "everybody");
        typed.set("way", "school-groups");
        typed.set("asks", "coming");
    }

    @Test
    void whatIsTypedIsReadAsItIsMeant() {
        typed.set("fromDay", "๗/๑๒/๒๕๖๙");
        typed.set("fromTime", "9.30");
        typed.set("toTime", "12:00");
        typed.set("place", "ห้องประชุม 1");
        typed.set("link", "https://example.or.th/แผนที่ ห้อง?a=1");
        typed.set("attachment2", "http://สพฐ.ไทย/a.pdf");
        typed.set("attachment2Label", "หนังสือเชิญ, ฉบับเต็ม");

        Content content = good().draft().content();

        assertThat(content.title()).isEqualTo("ประชุม ผู้บริหาร ครั้งที่ 5");
        assertThat(content.text()).isEqualTo("เรียนเชิญ\n\nทุกท่าน");
        assertThat(content.from()).isEqualTo(LocalDateTime.of(2026, 12, 7, 9, 30));
        assertThat(content.to()).isEqualTo(LocalDateTime.of(2026, 12, 7, 12, 0));
        assertThat(content.link())
                .isEqualTo(
                        new Content.Link(
                                "ดูรายละเอียด",
                                URI.create(
                                        "https://example.or.th/%E0%B9%81%E0%B8%9C%E0%B8%99%E0%B8%97%E0%B8%B5%E0%B9%88%20%E0%B8%AB%E0%B9%89%E0%B8%AD%E0%B8%87?a=1")));
        assertThat(content.attachments())
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.label()).isEqualTo("หนังสือเชิญ, ฉบับเต็ม");
                            assertThat(link.address().getHost()).startsWith("xn--");
                        });
        assertThat(content.asks()).isEqualTo(Content.Asks.COMING);
        assertThat(content.places()).isNull();
    }

    @Test
    void aDayThatIsPastedFromAPageIsRead() {
        typed.set("fromDay", "๗ ธ.ค. ๒๕๖๙");
        typed.set("fromTime", "09:30");

        assertThat(good().draft().content().from()).isEqualTo(LocalDateTime.of(2026, 12, 7, 9, 30));
    }

    /** What a form of a saved one shows on the button nobody typed. */
    @Test
    void aLinkThatIsTakenAwayTakesItsUsualWordsAlong() {
        typed.set("link", "");
        typed.set("linkLabel", "ดูรายละเอียด");

        assertThat(good().draft().content().link()).isNull();
    }

    @Test
    void marksThatTurnTheOrderOfLettersRoundAreLeftOut() {
        typed.set("title", "ประชุม \u202Egpj.exe\u202C 👨\u200D👩\u200D👧");
        typed.set("text", "ขอเชิญ\u2066ทุกท่าน");

        Content content = good().draft().content();

        assertThat(content.title()).isEqualTo("ประชุม gpj.exe 👨\u200D👩\u200D👧");
        assertThat(content.text()).isEqualTo("ขอเชิญทุกท่าน");
    }

    @Test
    void aSiteWhoseNameOnlySoundsLikeOneThatStandsForAnAddressIsTaken() {
        typed.set("link", "https://unip.io/a");

        assertThat(good().draft().content().link()).isNotNull();
    }

    @Test
    void eachSchoolsCodeIsFilledInEveryLink() {
        typed.set("link", "https://example.go.th/{school}");
        typed.set("attachment1", "https://example.go.th/a?s={รหัสโรงเรียน}");
        typed.set("attachment2", "https://example.go.th/b");

        Content content =
                SchoolLinks.of(
                        good().draft().content(),
                        List.of(new SchoolLinks.Named("9301 0001", "บ้านทุ่ง")));

        assertThat(content.link())
                .extracting(Content.Link::address)
                .hasToString("https://example.go.th/9301+0001");
        assertThat(content.attachments())
                .extracting(link -> link.address().toString())
                .containsExactly("https://example.go.th/a?s=9301+0001", "https://example.go.th/b");
    }

    @Test
    void placesCountOnlyWherePeopleSayWhetherTheyCome() {
        typed.set("places", "๑,๒๐๐");
        assertThat(good().draft().content().places()).isEqualTo(1_200);

        typed.set("asks", "seen");
        assertThat(good().draft().content().places()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    kind,       '',              kind-missing
                    places,     0,               places
                    places,     10000,           places
                    places,     มาก,             places
                    title,      ' ',             title-missing
                    text,       '',              text-missing
                    fromDay,    31/2/2570,       from-day
                    fromDay,    7/12/1969,       from-day
                    fromDay,    7/12/2669,       from-far
                    fromDay,    7 ธ.ค. 2669,     from-far
                    sendDay,    26/11/2669,      send-far
                    title,      \u200B\uFEFF,    title-missing
                    text,       \u200D,          text-missing
                    fromTime,   25:00,           from-time
                    toTime,     9:00,            to-before
                    way,        pigeons,         way-missing
                    way,        people,          role-missing
                    scope,      '',              scope-missing
                    scope,      some,            scope-missing
                    sendDay,    26/11/2569,      send-past
                    sendDay,    30/2/2570,       send-day
                    linkLabel,  กดที่นี่,            link-missing
                    link,       javascript:a,    link-address
                    link,       http://192.168.1.5.nip.io/a, link-address
                    link,       https://APP-10-0-0-1.sslip.io, link-address
                    link,       https://10.0.0.1.xip.io:8080/, link-address
                    attachment1,https://localtest.me/a.pdf, attachment1-address
                    attachment3,ftp://a.example, attachment3-address
                    """)
    void whatCannotStaySoIsToldInThaiWithTheFieldNamed(String field, String value, String key) {
        if (field.startsWith("from") || field.startsWith("to")) {
            typed.set("fromDay", "7/12/2569");
            typed.set("fromTime", "10:00");
        }
        if (field.startsWith("send")) {
            typed.set("when", "at");
            typed.set("sendTime", "14:59");
        }
        typed.set(field, value);

        assertThat(read().troubles()).extracting(Trouble::key).containsExactly(key);
        assertThat(thai(read().troubles().getFirst())).contains(":");
    }

    @Test
    void lengthsAreCountedAsLineCountsThem() {
        typed.set("title", "ที่".repeat(Content.TITLE / 3));
        typed.set("text", "น้ำ".repeat(Content.TEXT / 3));
        typed.set("link", "https://example.org");
        typed.set("linkLabel", "ที่".repeat(ContentReading.LABEL));
        good();

        typed.set("title", "ก".repeat(Content.TITLE + 1));
        typed.set("text", "ข".repeat(Content.TEXT + 1));
        typed.set("place", "ค".repeat(Content.PLACE + 1));
        typed.set("linkLabel", "ที่".repeat(ContentReading.LABEL + 1));

        assertThat(read().troubles())
                .extracting(NoticeReadingTest::thai)
                .containsExactly(
                        "หัวข้อ: ไม่เกิน 120 ตัวอักษร พิมพ์ไว้ 121",
                        "ข้อความ: ไม่เกิน 1,800 ตัวอักษร พิมพ์ไว้ 1,801 ย้ายรายละเอียดไปไว้ในลิงก์",
                        "ข้อความบนปุ่มของลิงก์: ไม่เกิน 40 ตัวอักษร พิมพ์ไว้ 41",
                        "สถานที่: ไม่เกิน 200 ตัวอักษร พิมพ์ไว้ 201");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/a",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://10.0.0.1/",
                "http://192.168.1.1/",
                "http://172.16.3.4/",
                "http://100.64.0.1/",
                "http://169.254.169.254/latest",
                "http://[::1]/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://printer/",
                "http://files.local/",
                "http://localhost./",
                "https://user:secret@example.org/",
                "https://example.org\\@10.0.0.1/",
                "https://",
                "//example.org",
                "file:///etc/passwd",
                "https://exa mple.org/"
            })
    void addressesThatNotEverybodyCanOpenAreRefused(String address) {
        assertThat(WebAddress.read(address)).isEmpty();
    }

    @Test
    void addressesOfTheWebAreTaken() {
        assertThat(WebAddress.read("https://203.150.10.10:8443/a"))
                .contains(URI.create("https://203.150.10.10:8443/a"));
        assertThat(WebAddress.read("HTTPS://Forms.GLE/AbC#x"))
                .contains(URI.create("https://forms.gle/AbC#x"));
        assertThat(WebAddress.read("https://example.org/" + "ก".repeat(200))).isEmpty();
    }

    @Test
    void anUrgentOneWaitsForNoFreeRide() {
        typed.set("ride", "wait");
        typed.set("rideHours", "๒๔");
        assertThat(good().draft().ride().hours()).isEqualTo(24);

        typed.set("kind", "urgent");
        assertThat(read().troubles()).extracting(Trouble::key).containsExactly("ride-urgent");
    }

    @Test
    void whatNoFormOffersIsNotFound() {
        typed.set("scope", "some");
        typed.set("picked", "drop table");
        assertThatThrownBy(this::read).isInstanceOf(NotFound.class);
    }

    @Test
    void aMeetingOfOneDayIsMovedByOneChange() {
        typed.set("fromDay", "7/12/2569");
        typed.set("fromTime", "09:30");
        typed.set("toTime", "12:00");
        Notice meeting = kept(good());

        for (TypedNotice shown :
                List.of(TypedNotice.of(meeting), TypedNotice.correcting(meeting))) {
            typed.set("toDay", shown.of("toDay"));
            typed.set("toTime", shown.of("toTime"));
            typed.set("fromDay", "9/12/2569");
            Content moved = good().draft().content();
            assertThat(moved.from()).isEqualTo(LocalDateTime.of(2026, 12, 9, 9, 30));
            assertThat(moved.to()).isEqualTo(LocalDateTime.of(2026, 12, 9, 12, 0));
        }
    }

    @Test
    void whatIsKeptComesBackIntoTheFormAsItWas() {
        typed.set("fromDay", "7/12/2569");
        typed.set("fromTime", "09:30");
        typed.set("toDay", "8/12/2569");
        typed.set("toTime", "12:00");
        typed.set("place", "ห้องประชุม 1");
        typed.set("link", "https://example.org/a");
        typed.set("attachment1", "https://example.org/b");
        typed.set("scope", "some");
        typed.set("way", "cheaper");
        typed.put("level", List.of("primary", "secondary"));
        typed.put("size", List.of("small"));
        typed.put("network", List.of(UUID.randomUUID().toString()));
        typed.put("picked", List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        typed.put("except", List.of(UUID.randomUUID().toString()));
        typed.put("role", List.of("director"));
        typed.set("when", "at");
        typed.set("sendDay", "1/12/2569");
        typed.set("sendTime", "08:00");
        typed.set("ride", "free");
        Read once = good();

        Read twice = NoticeReading.of(TypedNotice.of(kept(once)), null, NOW);

        assertThat(twice.troubles()).isEmpty();
        assertThat(twice.draft()).isEqualTo(once.draft());
        assertThat(once.draft().audience().levels())
                .containsExactlyInAnyOrder(School.Level.PRIMARY, School.Level.SECONDARY);
        assertThat(once.draft().sendAt()).isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
    }

    private static Notice kept(Read read) {
        return new Notice(
                new Notice.Id(UUID.randomUUID()),
                read.draft().kind(),
                Notice.State.DRAFT,
                3,
                read.draft().content(),
                read.draft().audience(),
                read.draft().sendAt(),
                read.draft().ride(),
                new Person.Id(UUID.randomUUID()),
                NOW,
                null,
                null,
                null);
    }

    private Read good() {
        Read read = read();
        assertThat(read.troubles()).isEmpty();
        assertThat(read.draft().kind()).isEqualTo(NoticeKind.MEETING);
        return read;
    }

    private Read read() {
        return NoticeReading.of(new TypedNotice(typed), null, NOW);
    }

    private static String thai(Trouble trouble) {
        return ThaiMessages.source()
                .getMessage(
                        "notices.wrong." + trouble.key(),
                        trouble.values().toArray(),
                        Locale.of("th"));
    }
}
