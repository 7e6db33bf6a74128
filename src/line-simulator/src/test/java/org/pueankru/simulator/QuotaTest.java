package org.pueankru.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pueankru.simulator.api.RateLimits.Rate;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Quota;

import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;

/** What sending costs, and the two kinds of "too much". */
class QuotaTest {
    private static final String PUSH = "/v2/bot/message/push";
    private static final String MONTHLY = "{\"message\":\"You have reached your monthly limit.\"}";
    private static final String TOO_FAST =
            "{\"message\":\"The API rate limit has been exceeded. Try again later.\"}";

    private final RunningSimulator running = new RunningSimulator();
    private final LineSimulator line = running.line;
    private final String teacher = running.teacher.id();
    private final String school = running.school.groupId();

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void atTheLimitNothingMoreIsSent() {
        line.account().quota(Quota.of(2));

        assertThat(push(school).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = push(teacher);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo(MONTHLY);
        assertThat(line.usedThisMonth()).isEqualTo(2);
        assertThat(line.sent(teacher)).isEmpty();
    }

    @Test
    void aGroupLargerThanTheRestIsRefusedAndTheRestStays() {
        line.account().quota(Quota.of(300));
        line.account().usedThisMonth(299);

        assertThat(push(school).body()).isEqualTo(MONTHLY);
        assertThat(push(teacher).statusCode()).isEqualTo(200);
        assertThat(line.usedThisMonth()).isEqualTo(300);
    }

    @Test
    void aNewMonthOfUtcPlus9BringsANewQuota() {
        line.account().quota(Quota.of(1));
        push(teacher);
        line.advance(Duration.ofDays(9).plusHours(13).minusMillis(1));
        assertThat(push(teacher).statusCode()).isEqualTo(429);

        line.advance(Duration.ofMillis(1));

        assertThat(push(teacher).statusCode()).isEqualTo(200);
        assertThat(line.account().usedByMonth())
                .containsEntry(YearMonth.of(2026, 11), 1)
                .containsEntry(YearMonth.of(2026, 12), 1);
    }

    @Test
    void theQuotaEndpointsTellWhatIsSetAndUsed() {
        push(school);
        assertThat(running.get("/v2/bot/message/quota").body())
                .isEqualTo("{\"type\":\"limited\",\"value\":300}");
        assertThat(running.get("/v2/bot/message/quota/consumption").body())
                .isEqualTo("{\"totalUsage\":2}");

        line.account().quota(Quota.NONE);

        assertThat(running.get("/v2/bot/message/quota").body()).isEqualTo("{\"type\":\"none\"}");
    }

    @Test
    void theFiguresOfADayAreReadyOnTheNext() {
        push(school);
        String path = "/v2/bot/message/delivery/push?date=20261121";
        assertThat(running.get(path).body()).isEqualTo("{\"status\":\"unready\"}");

        line.advance(Duration.ofDays(1));

        assertThat(running.get(path).body()).isEqualTo("{\"status\":\"ready\",\"success\":2}");
        assertThat(running.get("/v2/bot/message/delivery/push?date=20180330").body())
                .isEqualTo("{\"status\":\"out_of_service\"}");
        assertThat(running.get("/v2/bot/message/delivery/push?date=tomorrow").statusCode())
                .isEqualTo(400);
        assertThat(line.account().pushedOn(LocalDate.of(2026, 11, 21))).isEqualTo(2);
    }

    @Test
    void whoIsTooFastIsToldSoUntilTheBucketFills() {
        line.rate(PUSH, new Rate(2, Duration.ofHours(1)));
        push(teacher);
        push(teacher);

        HttpResponse<String> refused = push(teacher);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo(TOO_FAST);
        assertThat(running.get("/v2/bot/info").statusCode()).isEqualTo(200);
        line.advance(Duration.ofMinutes(30));
        assertThat(push(teacher).statusCode()).isEqualTo(200);
        assertThat(push(teacher).statusCode()).isEqualTo(429);
        assertThat(line.usedThisMonth()).isEqualTo(3);
    }

    private HttpResponse<String> push(String to) {
        ObjectNode body = Json.object().put("to", to);
        body.putArray("messages").add(ScriptedBot.text("ก"));
        return running.bot.post(PUSH, body);
    }
}
