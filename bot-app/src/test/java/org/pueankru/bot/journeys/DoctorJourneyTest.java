package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.admin.doctor.DoctorCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The doctor beside a bot that runs. */
class DoctorJourneyTest extends Journey {
    @Autowired private Environment environment;
    @Autowired private JdbcClient jdbc;

    /** Districts of earlier journeys have no secrets. */
    @BeforeEach
    void thereIsOneDistrict() {
        jdbc.sql("update district set closed_at = now() where channel_id <> 'first'").update();
    }

    @AfterEach
    void theOthersAreBack() {
        jdbc.sql("update district set closed_at = null where channel_id <> 'first'").update();
    }

    @Test
    void besideARunningBotNothingFailsAndTheBotGoesOn() {
        StringWriter printed = new StringWriter();

        int exit =
                new CommandLine(new DoctorCommand(environment))
                        .setOut(new PrintWriter(printed, true))
                        .execute();

        assertThat(exit).as("%s", printed).isZero();
        assertThat(printed.toString())
                .contains(
                        "ok    redis        answers",
                        "ok    index        shows generation ",
                        "ok    channel      สพป.ตัวอย่าง เขต 1: LINE knows it as ",
                        "warn  webhook      สพป.ตัวอย่าง เขต 1: LINE sends to "
                                + addressOfTheBot().resolve("/webhook"));
        assertThat(somsri.asks("คลิปคณิต ป.6 หรม").cards()).isNotEmpty();
    }
}
