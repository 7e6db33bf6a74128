package org.pueankru.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.ServiceTest;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

@ServiceTest
class ApiTest {
    private static final String SCHOOL =
            """
            {"name":"โรงเรียนบ้านหนองน้ำใส","network":"N1","level":"extended","size":"small","staffCount":12,"amphoe":"ควนขนุน"}""";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    @Autowired private ApiTokens tokens;
    @Autowired private Districts districts;
    @Autowired private Invites invites;
    @Autowired private JdbcClient jdbc;
    @Autowired private Clock clock;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private String token = "";

    @BeforeEach
    void anOfficeWithAToken() throws Exception {
        token = tokens.make(phatthalung(), "ระบบงานเขต", null, Duration.ofDays(1)).token();
        call("PUT", "/networks/N1", "{\"name\":\"เครือข่ายควนขนุน 1\"}");
    }

    @Test
    void aSchoolThatIsPutIsRead() throws Exception {
        JsonNode put = json(200, call("PUT", "/schools/93010001", SCHOOL));

        assertThat(put.path("network").asString()).isEqualTo("N1");
        assertThat(json(200, call("GET", "/schools/93010001", null))).isEqualTo(put);
        assertThat(json(200, call("GET", "/schools", null)).path("items").toString())
                .contains("บ้านหนองน้ำใส");
        assertThat(json(200, call("GET", "/networks", null)).path("items").toString())
                .contains("เครือข่ายควนขนุน 1");
        assertThat(acts()).contains("school-put", "network-put");
    }

    @Test
    void aCodeIsGoodForWhatItWasMadeFor() throws Exception {
        call("PUT", "/schools/93010001", SCHOOL);

        JsonNode made =
                json(
                        201,
                        call(
                                "POST",
                                "/invites",
                                "{\"role\":\"director\",\"school\":\"93010001\"}"));

        assertThat(
                        invites.redeemForPost(
                                phatthalung(),
                                made.path("code").asString(),
                                new ChatId.Person("U" + "5".repeat(32)),
                                clock.instant()))
                .isInstanceOf(Redeemed.Good.class);
        assertThat(json(201, call("POST", "/groups/codes", "{\"network\":\"N1\"}")).has("code"))
                .isTrue();
        assertThat(json(200, call("GET", "/groups", null)).path("items").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x", "Basic eDp4", "Bearer pueankru_unknown"})
    void withoutAGoodTokenNothingIsTold(String authorisation) throws Exception {
        var request = HttpRequest.newBuilder(address("/schools"));
        if (!authorisation.isEmpty()) {
            request.header("Authorization", authorisation);
        }

        HttpResponse<String> response = send(request);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        assertThat(response.body()).contains("bearer token").doesNotContain("บ้านหนองน้ำใส");
    }

    @Test
    void aWithdrawnTokenIsNoGood() throws Exception {
        var made = tokens.make(phatthalung(), "เก่า", null, Duration.ofDays(1));
        tokens.revoke(phatthalung(), made.id());
        token = made.token();

        assertThat(call("GET", "/schools", null).statusCode()).isEqualTo(401);
    }

    @Test
    void nothingOfAnotherDistrictIsSeenOrNamed() throws Exception {
        call("PUT", "/schools/93010009", "{\"name\":\"โรงเรียนของพัทลุง\"}");
        String phatthalungs = token;
        token = tokens.make(songkhla(), "ระบบสงขลา", null, Duration.ofDays(1)).token();

        assertThat(call("GET", "/schools/93010009", null).statusCode()).isEqualTo(404);
        assertThat(call("GET", "/schools", null).body()).doesNotContain("พัทลุง");
        assertThat(call("POST", "/groups/codes", "{\"school\":\"93010009\"}").statusCode())
                .isEqualTo(400);
        call("PUT", "/schools/93010009", "{\"name\":\"โรงเรียนของสงขลา\"}");
        token = phatthalungs;
        assertThat(call("GET", "/schools/93010009", null).body()).contains("ของพัทลุง");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  | /schools/1    | {}                               | name is missing",
                "PUT  | /schools/1    | {\"name\":\"ก\",\"level\":\"high\"} | level is not known",
                "PUT  | /schools/1    | {\"name\":\"ก\",\"staffCount\":-1} | staffCount",
                "PUT  | /schools/1    | {\"name\":\"ก\u202Eข\"}            | cannot be seen",
                "PUT  | /schools/1    | {\"name\":\"ก\",\"network\":\"-\"} | network is not known",
                "PUT  | /schools/1    | not json                         | Failed to read request",
                "POST | /invites      | {\"role\":\"staff\"}               | role is missing",
                "POST | /invites      | {\"role\":\"director\"}            | exactly one of school and network",
                "POST | /invites      | {\"role\":\"director\",\"network\":\"N1\"} | held at a school",
                "POST | /groups/codes | {\"school\":\"1\",\"network\":\"2\"} | exactly one of",
                "POST | /groups/codes | {} | exactly one of",
                "POST | /groups/codes | {\"whole\":false} | exactly one of",
                "POST | /groups/codes | {\"whole\":true,\"network\":\"N1\"} | exactly one of",
                "POST | /groups/codes | {\"whole\":true,\"schol\":\"1\"} | not known: schol",
                "POST | /groups/codes | {\"list\":\"-\"} | list is not known",
                "PUT  | /networks/N1 | {\"name\":\"ก\",\"nmae\":\"ข\"} | not known: nmae",
                "PUT  | /schools/1 | {\"name\":\"ก\",\"levl\":\"primary\"} | not known: levl",
                "PUT  | /schools/1 | {\"name\":5} | another kind: name",
                "PUT  | /schools/1 | {\"name\":\"ก\",\"staffCount\":\"7\"} | another kind: staffCount",
                "PUT  | /schools/1 | {\"name\":\"ก\",\"staffCount\":7.5} | another kind: staffCount",
                "PUT  | /schools/1 | {\"name\":\"ก\",\"amphoe\":true} | another kind: amphoe",
                "PUT  | /schools/1 | {\"name\":\"ก\",\"name\":\"ข\"} | Failed to read request",
                "POST | /groups/codes | {\"whole\":\"true\"} | another kind: whole",
                "PUT  | /schools/1?x=1 | {\"name\":\"ก\"} | no fields behind"
            })
    void whatIsWrongIsToldInOneSentence(String method, String path, String body, String told)
            throws Exception {
        HttpResponse<String> response = call(method, path, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
        assertThat(response.body()).contains(told);
    }

    @Test
    void aFieldBehindTheQuestionMarkThatNobodyReadsIsWrong() throws Exception {
        assertThat(call("GET", "/schools?x=1", null).statusCode()).isEqualTo(400);
        assertThat(call("GET", "/people?foo=1", null).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyOfManyMegabytesIsNotRead() throws Exception {
        HttpResponse<String> response =
                call("PUT", "/schools/1", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("1 MB");
    }

    @Test
    void aCodeForTheWholeDistrictIsAskedForInWords() throws Exception {
        assertThat(json(201, call("POST", "/groups/codes", "{\"whole\":true}")).has("code"))
                .isTrue();
    }

    @Test
    void anAddressThatIsNoneIsAProblemToo() throws Exception {
        HttpResponse<String> response = call("GET", "/shools", null);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
    }

    @Test
    void theDescriptionNamesEveryRouteAndNoOther() throws Exception {
        String described =
                new ClassPathResource("api/openapi.yaml")
                        .getContentAsString(StandardCharsets.UTF_8);
        List<String> routes =
                requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(path -> path.startsWith("/api/") && !path.endsWith("**"))
                        .distinct()
                        .toList();

        assertThat(described.lines().filter(line -> line.startsWith("  /api/")))
                .extracting(line -> line.strip().replace(":", ""))
                .containsExactlyInAnyOrderElementsOf(routes);
        assertThat(send(HttpRequest.newBuilder(address("/openapi.yaml"))).body())
                .isEqualTo(described);
    }

    private DistrictId phatthalung() {
        return districts.of(ChannelId.FIRST).orElseThrow().id();
    }

    private DistrictId songkhla() {
        jdbc.sql(
                        """
                        insert into district (id, name, channel_id, created_at)
                        values (?, 'สพป.สงขลา เขต 2', 'songkhla', now()) on conflict do nothing
                        """)
                .param(UUID.randomUUID())
                .update();
        return districts.of(new ChannelId("songkhla")).orElseThrow().id();
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_entry").query(String.class).list();
    }

    private static JsonNode json(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> call(String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }
}
