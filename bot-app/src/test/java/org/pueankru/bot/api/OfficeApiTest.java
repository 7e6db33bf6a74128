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
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

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

/** People, posts, lists and files of an office, over HTTP. */
@ServiceTest
class OfficeApiTest {
    private static final String NEW_SCHOOLS =
            """
            รหัสโรงเรียน,ชื่อโรงเรียน,ระดับ
            93020001,โรงเรียนวัดป่าเลไลย์,ประถมศึกษา
            93020002,โรงเรียนบ้านควนดินแดง,ขยายโอกาส
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;
    @Autowired private ApiTokens tokens;
    @Autowired private Districts districts;
    @Autowired private People people;
    @Autowired private Posts posts;
    @Autowired private Groups groups;
    @Autowired private Invites invites;
    @Autowired private Clock clock;
    @Autowired private Attention attention;
    @Autowired private JdbcClient jdbc;

    private String token = "";
    private UUID tokenId = new UUID(0, 0);
    private String code = "";

    @BeforeEach
    void anOfficeWithATokenAndTwoSchools() throws Exception {
        var made = tokens.make(phatthalung(), "ระบบบุคลากร", null, Duration.ofDays(1));
        token = made.token();
        tokenId = made.id();
        code = "P" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("delete from school where district_id = ? and code in ('93020001', '93020002')")
                .param(phatthalung().value())
                .update();
        call("PUT", "/networks/N1", "{\"name\":\"เครือข่ายควนขนุน 1\"}");
        call("PUT", "/schools/93010001", "{\"name\":\"โรงเรียนบ้านหนองน้ำใส\"}");
        call("PUT", "/schools/93010002", "{\"name\":\"โรงเรียนวัดสุนทรา\"}");
    }

    @Test
    void aPersonIsFoundByNameAndReadWithoutTheLineAccount() throws Exception {
        Person malee = person("นางมาลี ศรีสุข");

        JsonNode found = json(200, call("GET", "/people?q=" + code, null));

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("name").asString()).isEqualTo("นางมาลี ศรีสุข");
        assertThat(found.path("items").path(0).path("registered").asBoolean()).isTrue();
        JsonNode one = json(200, call("GET", "/people/" + malee.id().value(), null));
        assertThat(one.path("code").asString()).isEqualTo(code);
        assertThat(found.toString() + one).doesNotContain(lineOf(malee)).doesNotContain("line");
    }

    @Test
    void theListOfPeopleIsCutIntoPages() throws Exception {
        for (int i = 0; i < 51; i++) {
            people.add(phatthalung(), "ครูทดสอบหน้า" + code + " " + i, null, null);
        }

        JsonNode first = json(200, call("GET", "/people?q=ทดสอบหน้า" + code, null));
        JsonNode second = json(200, call("GET", "/people?q=ทดสอบหน้า" + code + "&page=2", null));

        assertThat(first.path("items")).hasSize(50);
        assertThat(first.path("pages").asInt()).isEqualTo(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("page").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/people?nmae=x       | not known; known are",
                "/people?role=king    | role is not known",
                "/people?page=0       | page is not known",
                "/people?page=1&page=2 | twice",
                "/people?registered=1 | registered is not known",
                "/people?sort=age     | sort is not known",
                "/people?school=-     | school is not known"
            })
    void aQuestionThatIsMisspeltIsRefusedAndDoesNotShowAll(String path, String told)
            throws Exception {
        HttpResponse<String> response = call("GET", path, null);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(told);
    }

    @Test
    void aPostIsGivenAndEndedAsInTheConsoleAndTheLogNamesTheToken() throws Exception {
        Person director = person("นายสมชาย ใจดี");
        String path = "/people/" + director.id().value() + "/posts";

        JsonNode given =
                json(201, call("POST", path, "{\"role\":\"director\",\"school\":\"93010001\"}"));

        assertThat(given.path("state").asString()).isEqualTo("held");
        assertThat(given.path("school").asString()).isEqualTo("93010001");
        assertThat(posts.held(phatthalung(), director.id())).hasSize(1);
        String post = given.path("id").asString();
        JsonNode ended = json(200, call("POST", "/posts/" + post + "/end", null));
        assertThat(ended.path("state").asString()).isEqualTo("ended");
        assertThat(json(200, call("GET", path, null)).path("items")).hasSize(1);
        assertThat(attention.open(phatthalung()))
                .as("the school has no director any more")
                .anyMatch(entry -> entry.kind().equals(Attention.NO_DIRECTOR));
        assertThat(actsOfTheToken(UUID.fromString(post)))
                .containsExactly("post-given", "post-ended");
    }

    @Test
    void aSchoolsNewDirectorEndsThePostOfTheOneBefore() throws Exception {
        Person before = person("นายก่อน หน้านี้");
        give(before, "director", "93010002");
        code += "x";
        give(person("นางคนใหม่ มาแทน"), "director", "93010002");

        assertThat(posts.held(phatthalung(), before.id())).isEmpty();
    }

    @Test
    void aTokenMakesNobodyStaffAndTakesNobodyOutOfTheOffice() throws Exception {
        Person somebody = person("นางสาวเจ้าหน้าที่ เขต");
        String path = "/people/" + somebody.id().value() + "/posts";
        assertThat(call("POST", path, "{\"role\":\"staff\"}").statusCode()).isEqualTo(400);
        Post staff =
                posts.give(
                        phatthalung(),
                        somebody.id(),
                        Role.STAFF,
                        new Place.WholeDistrict(),
                        Post.State.HELD,
                        Post.Source.CONSOLE);

        assertThat(call("POST", "/posts/" + staff.id().value() + "/end", null).statusCode())
                .isEqualTo(403);

        JsonNode plan =
                json(
                        201,
                        upload(
                                "people",
                                "รหัสบุคลากร,ชื่อ-สกุล,ตำแหน่ง\nZ9,นายใหม่ มา,เจ้าหน้าที่"));
        assertThat(plan.path("applicable").asBoolean()).isFalse();
        assertThat(apply(plan, "true").statusCode()).isEqualTo(409);
        assertThat(posts.held(phatthalung(), somebody.id())).hasSize(1);
        assertThat(people.hasCode(phatthalung(), "Z9")).isFalse();
        posts.end(phatthalung(), staff.id());
    }

    @Test
    void whoeverHoldsAPostGetsACodeToBecomeOneWithTheirAccount() throws Exception {
        Person director = people.add(phatthalung(), "นางสาวยังไม่ ลงทะเบียน", null, null);
        String post = give(director, "director", "93010001").path("id").asString();

        JsonNode made = json(201, call("POST", "/posts/" + post + "/code", null));

        assertThat(
                        invites.redeemForPost(
                                phatthalung(),
                                made.path("code").asString(),
                                new ChatId.Person("U" + "7".repeat(32)),
                                clock.instant()))
                .isInstanceOfSatisfying(
                        Invites.Redeemed.Good.class,
                        good ->
                                assertThat(good.invite().purpose())
                                        .isEqualTo(
                                                new Invites.Purpose.ForPost(
                                                        Role.DIRECTOR,
                                                        posts.held(phatthalung(), director.id())
                                                                .getFirst()
                                                                .place(),
                                                        director.id())));
    }

    @Test
    void noCodeIsMadeForThoseWhoNeedNoneAndForTheOffice() throws Exception {
        Person ended = people.add(phatthalung(), "นายหมด หน้าที่", null, null);
        String over = give(ended, "teacher", "93010001").path("id").asString();
        call("POST", "/posts/" + over + "/end", null);
        String hers =
                give(person("นางลงทะเบียน แล้ว"), "teacher", "93010001").path("id").asString();
        Post staff =
                posts.give(
                        phatthalung(),
                        people.add(phatthalung(), "นายเจ้าหน้าที่ เขต", null, null).id(),
                        Role.STAFF,
                        new Place.WholeDistrict(),
                        Post.State.HELD,
                        Post.Source.CONSOLE);

        assertThat(call("POST", "/posts/" + over + "/code", null).statusCode()).isEqualTo(409);
        assertThat(call("POST", "/posts/" + hers + "/code", null).statusCode()).isEqualTo(409);
        assertThat(call("POST", "/posts/" + staff.id().value() + "/code", null).statusCode())
                .isEqualTo(403);
        posts.end(phatthalung(), staff.id());
    }

    @Test
    void aGroupIsUnboundAndStaysInTheList() throws Exception {
        ChatId.Group chat = new ChatId.Group("C" + UUID.randomUUID().toString().replace("-", ""));
        GroupChat group = groups.bind(phatthalung(), chat, new Stands.ForDistrict());
        String path = "/groups/" + group.id().value() + "/unbind";

        JsonNode unbound = json(200, call("POST", path, null));

        assertThat(unbound.path("state").asString()).isEqualTo("unbound");
        assertThat(unbound.toString()).doesNotContain(chat.value());
        assertThat(call("POST", path, null).statusCode()).isEqualTo(200);
        assertThat(actsOfTheToken(group.id().value())).containsExactly("group-unbound");
    }

    @Test
    void aListIsMadeChangedAndDeleted() throws Exception {
        String name = "โรงเรียนแกนนำ " + code;
        String wanted = "{\"name\":\"" + name + "\",\"schools\":[\"93010001\"]}";
        JsonNode made = json(201, call("POST", "/lists", wanted));
        String path = "/lists/" + made.path("id").asString();
        assertThat(call("POST", "/lists", wanted).statusCode()).as("the name again").isEqualTo(409);

        String two = "{\"name\":\"" + name + "\",\"schools\":[\"93010001\",\"93010002\"]}";
        json(200, call("PUT", path, two));

        assertThat(json(200, call("GET", path, null)).path("schools")).hasSize(2);
        assertThat(json(200, call("GET", "/lists", null)).toString()).contains(name);
        json(201, call("POST", "/groups/codes", "{\"list\":\"" + name + "\"}"));
        assertThat(call("DELETE", path, null).statusCode()).as("a code is for it").isEqualTo(409);
        jdbc.sql("update invite set revoked_at = now() where list_id is not null").update();
        assertThat(call("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(call("GET", path, null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /lists | {\"schools\":[]}                     | name is missing",
                "POST | /lists | {\"name\":\"ก\"}                      | schools is missing",
                "POST | /lists | {\"name\":\"ก\",\"schools\":[\"-\"]}   | not known: number 1",
                "POST | /lists | {\"name\":\"ก\",\"schools\":[null]}   | not known: number 1",
                "POST | /lists | {\"name\":\"ก\",\"school\":[]}        | not known: school"
            })
    void whatIsWrongWithAListIsTold(String method, String path, String body, String told)
            throws Exception {
        HttpResponse<String> response = call(method, path, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(told);
    }

    @Test
    void aFileIsShownFirstAndThenExactlyThatIsApplied() throws Exception {
        JsonNode plan = json(201, upload("schools", NEW_SCHOOLS));
        String path = "/imports/" + plan.path("id").asString();
        assertThat(plan.path("counts").path("added").asInt()).isEqualTo(2);
        assertThat(plan.path("applicable").asBoolean()).isTrue();
        assertThat(call("GET", "/schools/93020001", null).statusCode()).isEqualTo(404);
        JsonNode changes = json(200, call("GET", path + "/changes", null));
        assertThat(changes.path("items").path(0).path("name").asString())
                .isEqualTo("โรงเรียนวัดป่าเลไลย์");
        assertThat(changes.path("items").path(0).path("becomes").asString()).isEqualTo("added");

        JsonNode applied = json(200, apply(plan, "false"));

        assertThat(applied.path("counts").path("added").asInt()).isEqualTo(2);
        assertThat(call("GET", "/schools/93020002", null).statusCode()).isEqualTo(200);
        assertThat(apply(plan, "false").statusCode()).as("applied once").isEqualTo(404);
        assertThat(actsOfTheToken(phatthalung().value())).contains("file-imported");
    }

    @Test
    void aPlanThatWasNotShownIsNotApplied() throws Exception {
        JsonNode plan = json(201, upload("schools", NEW_SCHOOLS));
        call("PUT", "/schools/93020001", "{\"name\":\"โรงเรียนที่มีคนเพิ่มก่อน\"}");

        JsonNode refused = json(409, apply(plan, "false"));

        assertThat(refused.path("now").path("counts").path("changed").asInt()).isEqualTo(1);
        assertThat(call("GET", "/schools/93020002", null).statusCode()).isEqualTo(404);
        assertThat(json(409, apply(plan, "false")).path("detail").asString())
                .as("seeing it in an answer is not yet naming it")
                .contains("not the plan");
        json(200, apply(refused.path("now"), "false"));
        assertThat(call("GET", "/schools/93020001", null).body()).contains("วัดป่าเลไลย์");
    }

    @Test
    void problemsAreToldWithRowColumnAndReasonAndNothingIsHalfApplied() throws Exception {
        JsonNode plan =
                json(201, upload("schools", NEW_SCHOOLS + "93020003,โรงเรียนบ้านโคก,อาชีวะ\n"));

        JsonNode problem = plan.path("problems").path(0);
        assertThat(problem.path("row").asInt()).isEqualTo(4);
        assertThat(problem.path("column").asString()).isEqualTo("level");
        assertThat(problem.path("reason").asString()).isEqualTo("unknown-level");
        assertThat(problem.path("detail").asString()).contains("อาชีวะ");
        assertThat(apply(plan, "false").statusCode()).isEqualTo(409);
        assertThat(call("GET", "/schools/93020001", null).statusCode()).isEqualTo(404);
        json(200, apply(plan, "true"));
        assertThat(call("GET", "/schools/93020001", null).statusCode()).isEqualTo(200);
        assertThat(call("GET", "/schools/93020003", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsNotToBeAppliedIsForgotten() throws Exception {
        JsonNode plan = json(201, upload("schools&extent=add-and-change", NEW_SCHOOLS));
        String path = "/imports/" + plan.path("id").asString();

        assertThat(call("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(call("GET", path, null).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInOneSentence() throws Exception {
        assertThat(upload("schools", "%PDF-1.7").body()).contains("neither a CSV file nor");
        assertThat(upload("schools", "").body()).contains("body is empty");
        assertThat(upload("schools&extend=whole-list", NEW_SCHOOLS).body())
                .contains("field of the query is not known");
        assertThat(upload("schools&extent=all", NEW_SCHOOLS).body())
                .contains("extent is not known");
        assertThat(upload("pupils", NEW_SCHOOLS).body()).contains("kind is not known");
        HttpResponse<String> form =
                send(
                        HttpRequest.newBuilder(address("/imports?kind=schools"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(NEW_SCHOOLS)));
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /people/ID",
                "GET /people/ID/posts",
                "POST /posts/POST/end",
                "POST /posts/POST/code",
                "POST /groups/GROUP/unbind",
                "GET /lists/LIST",
                "DELETE /lists/LIST",
                "GET /imports/IMPORT",
                "DELETE /imports/IMPORT"
            })
    void nothingOfAnotherDistrictIsThere(String route) throws Exception {
        Person person = person("นายของพัทลุง");
        String post = give(person, "teacher", "93010001").path("id").asString();
        ChatId.Group chat = new ChatId.Group("C" + UUID.randomUUID().toString().replace("-", ""));
        String group =
                groups.bind(phatthalung(), chat, new Stands.ForDistrict()).id().value().toString();
        String list =
                json(201, call("POST", "/lists", "{\"name\":\"" + code + "\",\"schools\":[]}"))
                        .path("id")
                        .asString();
        String file = json(201, upload("schools", NEW_SCHOOLS)).path("id").asString();
        token = tokens.make(songkhla(), "ระบบสงขลา", null, Duration.ofDays(1)).token();
        String[] parts = route.split(" ", 2);
        String path =
                parts[1].replace("ID", person.id().value().toString())
                        .replace("POST", post)
                        .replace("GROUP", group)
                        .replace("LIST", list)
                        .replace("IMPORT", file);

        assertThat(call(parts[0], path, null).statusCode()).isEqualTo(404);

        assertThat(call("GET", "/people?q=ของพัทลุง", null).body()).contains("\"total\":0");
        assertThat(posts.held(phatthalung(), person.id())).hasSize(1);
    }

    private Person person(String name) {
        return people.add(
                phatthalung(),
                name,
                code,
                new PersonId("U" + UUID.randomUUID().toString().replace("-", "")));
    }

    private JsonNode give(Person person, String role, String school) throws Exception {
        return json(
                201,
                call(
                        "POST",
                        "/people/" + person.id().value() + "/posts",
                        "{\"role\":\"%s\",\"school\":\"%s\"}".formatted(role, school)));
    }

    private static String lineOf(Person person) {
        PersonId line = person.line();
        return line == null ? "nobody's" : line.value();
    }

    private HttpResponse<String> upload(String query, String csv) throws Exception {
        return send(
                HttpRequest.newBuilder(address("/imports?kind=" + query))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    private HttpResponse<String> apply(JsonNode plan, String leaveOut) throws Exception {
        return call(
                "POST",
                "/imports/" + plan.path("id").asString() + "/apply",
                "{\"plan\":\"%s\",\"leaveOutProblems\":%s}"
                        .formatted(plan.path("plan").asString(), leaveOut));
    }

    private List<String> actsOfTheToken(UUID subject) {
        return jdbc.sql(
                        "select act from audit_entry where actor_kind = 'api' and actor_id = ? and subject_id = ? order by id")
                .params(tokenId, subject)
                .query(String.class)
                .list();
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
