package org.pueankru.bot.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.fixtures.ThaiMessages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Whoever accepted one text of the privacy notice has not accepted another. The file holds, for
 * each version, the SHA-256 of its text.
 */
class PrivacyNoticeTest {
    private static final String NOTICE = "registration.notice";

    /** A changed text needs a line of its own, or people would be taken to have accepted it. */
    @Test
    void theVersionThatPeopleAcceptIsThatOfTheTextTheySee() throws Exception {
        List<String> versions = versions();

        assertThat(versions.getLast())
                .as(
                        "a changed notice: add a line with the day, and make it Consents.CURRENT_NOTICE")
                .isEqualTo(Consents.CURRENT_NOTICE + "\t" + hashOfTheText());
        assertThat(versions.stream().map(line -> line.substring(0, line.indexOf('\t'))))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void whoAcceptedAnEarlierTextIsAskedAgainBesideWhatTheyCameFor() {
        var directory = new DirectoryInTests(MovableClock.saturdayMorning());
        District district = directory.phatthalung();
        Person somsri = directory.registered(district.id(), "สมศรี ใจดี", Teachers.somsri());
        directory.consents.accepted(district.id(), somsri.id(), Events.SATURDAY_MORNING);
        TalkInTests talk = TalkInTests.with(directory, Teachers.somsri());
        assertThat(talk.offers()).isEmpty();
        directory.database.jdbc().sql("update consent set notice = '2026-11'").update();

        assertThat(talk.offers()).containsExactly("ประกาศข้อมูลฉบับใหม่");
        assertThat(talk.says("ลงทะเบียน").text()).contains("ฉบับใหม่", "ชั้นและวิชาที่สอน");
        assertThat(talk.taps("ยอมรับ").text()).contains("ลงทะเบียนแล้วค่ะ สมศรี ใจดี");
        assertThat(talk.offers()).isEmpty();
    }

    private static List<String> versions() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        PrivacyNoticeTest.class.getResourceAsStream(
                                "/registration/privacy-notices.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String hashOfTheText() throws NoSuchAlgorithmException {
        String text =
                ThaiMessages.source().getMessage(NOTICE, new Object[] {"{0}"}, Locale.of("th"));
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
