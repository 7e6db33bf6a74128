package org.pueankru.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pueankru.bot.ServiceTest;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.NoticeRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Programs announce as the console does, and no two of them are two people. */
@ServiceTest
class NoticesApiTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    @Autowired private ApiTokens tokens;
    @Autowired private Districts districts;
    @Autowired private Schools schools;
    @Autowired private Groups groups;
    @Autowired private People people;
    @Autowired private Posts posts;
    @Autowired private NoticeRules rules;
    @Autowired private JdbcClient jdbc;

    private String operators = "";

    @BeforeEach
    void aSchoolWithAGroupAndATokenOfAnOperator() {
        truncate();
        operators = token(null);
        School.Id school =
                schools.put(
                        district(),
                        new Schools.Told(
                                "93010001",
                                "บ้านหนองน้ำใส",
                                null,
                                null,
                                null,
                                null,
                                School.Location.UNKNOWN));
        ChatId chat = new ChatId.Group("C" + "7".repeat(32));
        groups.bind(district(), chat, new Stands.ForSchool(school));
        groups.counted(district(), chat, "ครูบ้านหนองน้ำใส", 12);
    }

    @AfterEach
    void truncate() {
        jdbc.sql(
                        "truncate school, person, notice, notice_request, notice_rules, attention, group_chat cascade")
                .update();
    }

    @Test
    void aProgramWritesLooksSendsAndCancels() throws Exception {
        JsonNode made = json(201, post(operators, "", notice("\"everybody\": true"), null));
        String id = made.path("id").asString();
        assertThat(made.path("state").asString()).isEqualTo("draft");

        JsonNode preview = json(200, get(operators, "/" + id + "/preview"));
        assertThat(preview.path("cost").asInt()).isEqualTo(12);
        assertThat(preview.path("schools").asInt()).isEqualTo(1);
        assertThat(preview.path("unreached").size()).isZero();

        assertThat(
                        json(409, post(operators, "/" + id + "/submit", decision(1, 11), null))
                                .toString())
                .contains("costs more");
        JsonNode planned = json(200, post(operators, "/" + id + "/submit", decision(1, 12), null));
        assertThat(planned.path("state").asString()).isEqualTo("planned");
        assertThat(planned.path("approvedCost").asInt()).isEqualTo(12);

        JsonNode status = json(200, get(operators, "/" + id + "/status"));
        assertThat(status.path("deliveries").path("accepted").asInt()).isZero();
        assertThat(
                        json(200, post(operators, "/" + id + "/cancel", "{}", null))
                                .path("state")
                                .asString())
                .isEqualTo("cancelled");
        assertThat(json(200, get(operators, "?state=cancelled&q=ประชุม")).path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAndAnotherBodyIsAMistake() throws Exception {
        String body = notice("\"schools\": [\"93010001\"]");
        JsonNode first = json(201, post(operators, "", body, "import-17"));
        JsonNode again = json(201, post(operators, "", body, "import-17"));

        assertThat(again).isEqualTo(first);
        assertThat(count()).isEqualTo(1);
        json(409, post(operators, "", notice("\"everybody\": true"), "import-17"));
        json(201, post(operators, "", body, "import-18"));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatAProgramWroteNoProgramAgreesTo() throws Exception {
        rules.secondApproval(district(), true);
        Person one = officer("a");
        Person other = officer("b");
        String id =
                json(201, post(token(one.id()), "", notice("\"everybody\": true"), null))
                        .path("id")
                        .asString();
        assertThat(
                        json(
                                        200,
                                        post(
                                                token(one.id()),
                                                "/" + id + "/submit",
                                                decision(1, 12),
                                                null))
                                .path("state")
                                .asString())
                .isEqualTo("to-approve");

        for (String program : new String[] {operators, token(one.id()), token(other.id())}) {
            json(403, post(program, "/" + id + "/approve", decision(1, 12), null));
        }
        assertThat(json(200, get(operators, "/" + id)).path("state").asString())
                .isEqualTo("to-approve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind":"gossip","title":"t","text":"x","audience":{"everybody":true}}                                    | kind
                    {"kind":"news","text":"x","audience":{"everybody":true}}                                                  | title
                    {"kind":"news","title":"t","text":"x"}                                                                    | audience
                    {"kind":"news","title":"t","text":"x","audience":{}}                                                      | everybody
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true,"schools":["93010001"]}}               | not both
                    {"kind":"news","title":"t","text":"x","audience":{"schools":["nowhere"]}}                                 | known
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true,"way":"people"}}                       | roles
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"link":{"address":"http://10.0.0.1"}} | public
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"sendAt":"2001-01-01T00:00:00Z"}      | passed
                    {"kind":"urgent","title":"t","text":"x","audience":{"everybody":true},"rideHours":5}                      | rideHours
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"tile":"misspelt"}                    | tile
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"asks":"seen","places":3}             | places
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"reminders":{"days":[-1]}}            | reminders
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"asks":"seen","reminders":{"days":[-1]}} | reminders.by
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"round":{"name":"r"}}                 | round
                    {"kind":"report-due","title":"t","text":"x","audience":{"everybody":true}}                                | round
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"poster":"/media/posters/x.jpg"}      | poster
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"corrects":"nonsense"}                | corrects
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"link":{"address":"http://a.th/\\u0000"}} | address
                    {"kind":"news","title":"t","text":"x","audience":{"everybody":true,"schools":["\\u0000"]}}                | known
                    """)
    void whatIsWrongIsSaidAndNothingIsKept(String body, String said) throws Exception {
        assertThat(json(400, post(operators, "", body, null)).path("detail").asString())
                .contains(said);
        assertThat(count()).isZero();
    }

    @Test
    void aMeetingHasPlacesAndRemindersAndARoundItsLadder() throws Exception {
        JsonNode meeting =
                json(
                        201,
                        post(
                                operators,
                                "",
                                """
                                {"kind":"meeting","title":"t","text":"x","from":"2099-01-05T09:00:00","asks":"coming","places":60,
                                 "reminders":{"days":[-3,-1]},"audience":{"everybody":true}}""",
                                null));
        assertThat(meeting.path("places").asInt()).isEqualTo(60);
        assertThat(meeting.path("reminders").path("days").toString()).isEqualTo("[-3,-1]");

        String round =
                """
                {"kind":"report-due","title":"t","text":"x","from":"2099-01-05T09:00:00","round":{"name":"รอบ 1","fiscalYear":2600},
                 "audience":{"everybody":true}}""";
        JsonNode report = json(201, post(operators, "", round, null));
        assertThat(report.path("asks").asString()).isEqualTo("report");
        assertThat(report.path("reminders").path("days").size()).isEqualTo(6);
        assertThat(report.path("round").path("goesUp").asBoolean()).isTrue();
        assertThat(json(409, post(operators, "", round, null)).path("detail").asString())
                .contains("round");
    }

    @Test
    void aCorrectionNamesOneThatWentOut() throws Exception {
        String id =
                json(201, post(operators, "", notice("\"everybody\": true"), null))
                        .path("id")
                        .asString();
        String correction =
                """
                {"kind":"news","title":"t","text":"x","audience":{"everybody":true},"corrects":"%s"}"""
                        .formatted(id);
        json(400, post(operators, "", correction, null));

        jdbc.sql("update notice set state = 'sent', released_at = now()").update();
        assertThat(json(201, post(operators, "", correction, null)).path("corrects").asString())
                .isEqualTo(id);
    }

    @Test
    void whoseMakerLeftTheOfficeAProgramDoesNothingMore() throws Exception {
        Person maker = officer("a");
        String token = token(maker.id());
        json(201, post(token, "", notice("\"everybody\": true"), null));

        posts.held(district(), maker.id()).forEach(post -> posts.end(district(), post.id()));

        assertThat(
                        json(403, post(token, "", notice("\"everybody\": true"), null))
                                .path("detail")
                                .asString())
                .contains("made this token");
        json(403, get(token, ""));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aCharacterThatCannotBeKeptIsTheCallersMistake() throws Exception {
        assertThat(json(400, get(operators, "?q=%00")).path("detail").asString())
                .contains("character");
    }

    @Test
    void anothersIdAndNonsenseAreNotThere() throws Exception {
        json(404, get(operators, "/" + java.util.UUID.randomUUID()));
        json(404, get(operators, "/nonsense/preview"));
    }

    private static String notice(String audience) {
        String later = OffsetDateTime.of(2099, 1, 5, 9, 0, 0, 0, ZoneOffset.ofHours(7)).toString();
        return """
               {"kind":"meeting","title":"ประชุม","text":"เชิญทุกท่าน","audience":{%s},"sendAt":"%s"}"""
                .formatted(audience, later);
    }

    private static String decision(int version, int cost) {
        return "{\"version\":%d,\"cost\":%d}".formatted(version, cost);
    }

    private Person officer(String letter) {
        Person person =
                people.add(
                        district(),
                        "เจ้าหน้าที่ " + letter,
                        null,
                        new PersonId("U" + letter.repeat(32)));
        posts.give(
                district(),
                person.id(),
                Role.STAFF,
                new Place.WholeDistrict(),
                Post.State.HELD,
                Post.Source.CONSOLE);
        return person;
    }

    private String token(Person.@Nullable Id maker) {
        return tokens.make(district(), "ระบบงาน", maker, Duration.ofDays(1)).token();
    }

    private int count() {
        return jdbc.sql("select count(*) from notice").query(Integer.class).single();
    }

    private DistrictId district() {
        return districts.of(ChannelId.FIRST).orElseThrow().id();
    }

    private HttpResponse<String> get(String token, String path) throws Exception {
        return send(token, HttpRequest.newBuilder(address(path)).GET());
    }

    private HttpResponse<String> post(String token, String path, String body, @Nullable String key)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(token, request);
    }

    private HttpResponse<String> send(String token, HttpRequest.Builder request) throws Exception {
        return client.send(
                request.header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + port
                        + "/api/v1/notices"
                        + path.replace("ประชุม", "%E0%B8%9B"));
    }

    private static JsonNode json(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(response.body());
    }
}
