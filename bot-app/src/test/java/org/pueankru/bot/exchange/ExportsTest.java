package org.pueankru.bot.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.DirectorCodes.DirectorCode;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class ExportsTest {
    private static final Path DEMO = Path.of("../src/demo/district");

    private final ExchangeInTests exchange = new ExchangeInTests();

    private void theDemoDistrict() throws Exception {
        exchange.put(FileKind.SCHOOLS, Files.readString(DEMO.resolve("schools.csv")));
        exchange.put(FileKind.PEOPLE, Files.readString(DEMO.resolve("people.csv")));
    }

    private byte[] export(FileKind kind, SheetFormat format) {
        return exchange.exports.file(exchange.phatthalung, kind, format, ExchangeInTests.OPERATOR);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void whatIsWrittenIsTakenBackUnchanged(SheetFormat format) throws Exception {
        theDemoDistrict();
        exchange.directory.registered(
                exchange.phatthalung,
                "=HYPERLINK(\"x\") <b>\u202eชื่อ\u200b 👩‍🏫</b>",
                new PersonId("U-odd"),
                new Held(Role.SUPERVISOR, new Place.WholeDistrict()));
        exchange.directory.school(exchange.phatthalung, "007", "@โรงเรียน,\"ชื่อ\"\nแปลก;\t");

        for (FileKind kind : FileKind.values()) {
            Plan plan = exchange.dryRun(kind, Extent.WHOLE_LIST, export(kind, format)).plan();

            assertThat(plan.problems()).extracting(Problem::english).isEmpty();
            assertThat(plan.changesAnything()).as("%s", plan).isFalse();
            assertThat(plan.counts().unchanged())
                    .isEqualTo(
                            switch (kind) {
                                case NETWORKS -> 9;
                                case SCHOOLS -> 114;
                                case PEOPLE -> 147;
                            });
        }
    }

    @Test
    void noCellCanRunAsAFormula() throws Exception {
        exchange.directory.school(exchange.phatthalung, "7", "=cmd|'/c calc'!A1");

        String csv = new String(export(FileKind.SCHOOLS, SheetFormat.CSV), StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFรหัสโรงเรียน,ชื่อโรงเรียน,")
                .contains("'=cmd")
                .doesNotContain(",=");
    }

    @Test
    void directorsWithoutLineGetOneCodeEachAndEarlierOnesAreWithdrawn() throws Exception {
        theDemoDistrict();
        School first =
                exchange.directory.schools.byCode(exchange.phatthalung, "99990001").orElseThrow();
        var director =
                exchange.directory.posts.directorOf(exchange.phatthalung, first.id()).orElseThrow();
        exchange.directory.people.tie(
                exchange.phatthalung, director.person(), new PersonId("U-somwang"));

        List<DirectorCode> before = codes();
        List<DirectorCode> codes = codes();

        assertThat(codes).hasSize(112).noneMatch(code -> code.schoolCode().equals("99990001"));
        assertThat(codes.getFirst().director()).isEqualTo("นางวันเพ็ญ แสงส่อง");
        assertThat(codes.toString()).doesNotContain(codes.getFirst().code());
        ChatId chat = new ChatId.Person("U-wanphen");
        assertThat(redeem(before.getFirst(), chat)).isInstanceOf(Redeemed.NoGood.class);
        assertThat(redeem(codes.getFirst(), chat)).isInstanceOf(Redeemed.Good.class);
        assertThat(
                        new String(
                                exchange.directors.file(codes, SheetFormat.CSV),
                                StandardCharsets.UTF_8))
                .contains(
                        "99990002,โรงเรียนวัดทุ่งแสงตะวัน,นางวันเพ็ญ แสงส่อง,"
                                + codes.getFirst().code()
                                + ",")
                .contains("2569");
    }

    private List<DirectorCode> codes() {
        return exchange.directors.make(
                exchange.phatthalung, ExchangeInTests.OPERATOR, Duration.ofDays(14));
    }

    private Redeemed redeem(DirectorCode code, ChatId chat) {
        return exchange.directory.invites.redeemForPost(
                exchange.phatthalung, code.code(), chat, exchange.clock.instant());
    }
}
