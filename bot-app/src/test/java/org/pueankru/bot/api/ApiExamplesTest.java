package org.pueankru.bot.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.ServiceTest;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** The requests of the page for programmers, one after the other as they stand there. */
@ServiceTest
class ApiExamplesTest {
    private static final Path PAGE = Path.of("../src/docs/api.md");
    private static final Pattern CURL =
            Pattern.compile("^curl (?:.*\\\\\\R)*.*$", Pattern.MULTILINE);
    private static final Pattern ADDRESS = Pattern.compile("http://127.0.0.1:8080(/[^\\s\"]+)");
    private static final Pattern METHOD = Pattern.compile(" -X ([A-Z]+)");
    private static final Pattern BODY = Pattern.compile(" -d '([^']+)'");
    private static final Pattern TYPE = Pattern.compile(" -H 'Content-Type: ([^']+)'");
    private static final Pattern IN_THE_ADDRESS =
            Pattern.compile(" --data-urlencode '([a-z]+)=([^']+)'");
    private static final String SCHOOLS =
            "รหัสโรงเรียน,ชื่อโรงเรียน\n93010001,โรงเรียนบ้านหนองน้ำใส\n93010002,โรงเรียนวัดสุนทรา\n";

    private final HttpClient client = HttpClient.newHttpClient();

    /** What stands for ID: of the last thing of each kind. */
    private final Map<String, String> ids = new HashMap<>();

    @LocalServerPort private int port;
    @Autowired private ApiTokens tokens;
    @Autowired private Districts districts;
    @Autowired private People people;
    @Autowired private Groups groups;
    @Autowired private Schools schools;

    private String plan = "";

    @Test
    void eachRequestOfThePageIsTaken() throws Exception {
        DistrictId district = districts.of(ChannelId.FIRST).orElseThrow().id();
        String token = tokens.make(district, "ตัวอย่าง", null, Duration.ofDays(1)).token();
        schools.put(
                district,
                new Schools.Told(
                        "93010002",
                        "โรงเรียนวัดสุนทรา",
                        null,
                        null,
                        null,
                        null,
                        School.Location.UNKNOWN));
        ChatId chat = new ChatId.Group("C" + "6".repeat(32));
        groups.bind(
                district,
                chat,
                new Stands.ForSchool(schools.byCode(district, "93010002").orElseThrow().id()));
        groups.counted(district, chat, "ครูโรงเรียนวัดสุนทรา", 12);
        ids.put("people", people.add(district, "นางมาลี ศรีสุข", null, null).id().value() + "");
        List<String> examples = examples();

        assertThat(examples).hasSizeGreaterThan(15);
        for (String example : examples) {
            HttpResponse<String> answer = send(example, token);
            assertThat(answer.statusCode())
                    .as("%s%n%s", example, answer.body())
                    .isBetween(200, 204);
            remember(example, answer.body());
        }
    }

    private static List<String> examples() throws IOException {
        return CURL.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group().replaceAll("\\\\\\R\\s*", ""))
                .toList();
    }

    private HttpResponse<String> send(String example, String token) throws Exception {
        @Nullable String body = first(BODY, example);
        boolean isFile = example.contains("--data-binary");
        String method = first(METHOD, example);
        String type = first(TYPE, example);
        if (type != null && type.startsWith("image/")) {
            return send(example, token, type, picture());
        }
        String content = isFile ? SCHOOLS : body == null ? "" : body.replace("PLAN", plan);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address(example)))
                        .header("Authorization", "Bearer " + token);
        if (type != null) {
            request.header("Content-Type", type);
        }
        request.method(
                method != null ? method : content.isEmpty() ? "GET" : "POST",
                HttpRequest.BodyPublishers.ofString(content));
        return client.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String example, String token, String type, byte[] body)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address(example)))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private String address(String example) {
        String path = String.valueOf(first(ADDRESS, example));
        Matcher field = IN_THE_ADDRESS.matcher(example);
        String query =
                field.find()
                        ? "?"
                                + field.group(1)
                                + "="
                                + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8)
                        : "";
        return path.replace("ID", ids.getOrDefault(kind(path), "-")) + query;
    }

    private static String kind(String path) {
        return path.replaceFirst("/api/v1/", "").replaceFirst("[/?].*", "");
    }

    private void remember(String example, String answer) {
        String path = String.valueOf(first(ADDRESS, example));
        if (answer.startsWith("{\"id\"")) {
            JsonNode made = JsonMapper.shared().readTree(answer);
            String kind = path.endsWith("/posts") ? "posts" : kind(path);
            if (!path.contains("/code") && !path.contains("/invites")) {
                ids.put(kind, made.path("id").asString());
            }
            plan = made.path("plan").asString(plan);
        }
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
