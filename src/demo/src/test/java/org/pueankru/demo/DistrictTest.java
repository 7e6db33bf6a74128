package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

class DistrictTest {
    private static final Path DISTRICT = Path.of("district");
    private static final Set<String> ROLES =
            Set.of(
                    "director",
                    "network-chair",
                    "core-teacher",
                    "teacher",
                    "supervisor",
                    "staff",
                    "executive");

    private final List<CSVRecord> networks = table("networks.csv");
    private final List<CSVRecord> schools = table("schools.csv");
    private final List<CSVRecord> people = table("people.csv");
    private final List<CSVRecord> posts = table("posts.csv");
    private final List<CSVRecord> groups = table("line-groups.csv");
    private final JsonNode world =
            JsonMapper.shared().readTree(DISTRICT.resolve("line-world.json").toFile());

    @ParameterizedTest
    @CsvSource({
        "districts.csv, districtCode",
        "networks.csv, networkCode",
        "schools.csv, schoolCode",
        "schools.csv, name",
        "people.csv, personId",
        "people.csv, name",
        "posts.csv, postId",
        "line-groups.csv, groupId"
    })
    void givesEachRowItsOwn(String file, String column) {
        assertThat(column(table(file), column))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void hasThreeNetworksOfTwentySchools() {
        assertThat(networks).hasSize(3);
        assertThat(schools).hasSize(20);
        assertThat(column(schools, "networkCode"))
                .hasSameElementsAs(column(networks, "networkCode"));
        assertThat(column(networks, "districtCode"))
                .isSubsetOf(column(table("districts.csv"), "districtCode"));
    }

    @Test
    void givesEverySchoolOneDirector() {
        Map<String, Long> directors =
                posts.stream()
                        .filter(post -> post.get("role").equals("director"))
                        .collect(groupingBy(post -> post.get("schoolCode"), counting()));

        assertThat(directors.keySet()).hasSameElementsAs(column(schools, "schoolCode"));
        assertThat(directors.values()).containsOnly(1L);
    }

    @Test
    void holdsPostsThatExistByPeopleWhoExist() {
        assertThat(column(posts, "personId")).hasSameElementsAs(column(people, "personId"));
        assertThat(column(posts, "role")).hasSameElementsAs(ROLES);
        assertThat(given(posts, "schoolCode")).isSubsetOf(column(schools, "schoolCode"));
        assertThat(given(posts, "networkCode")).isSubsetOf(column(networks, "networkCode"));
    }

    @Test
    void givesEveryNetworkAChairAndACoreTeacher() {
        for (String role : List.of("network-chair", "core-teacher")) {
            assertThat(posts)
                    .filteredOn(post -> post.get("role").equals(role))
                    .extracting(post -> post.get("networkCode"))
                    .containsExactlyInAnyOrderElementsOf(column(networks, "networkCode"));
        }
    }

    @Test
    void bindsGroupsToSchoolsAndNetworksThatExist() {
        assertThat(given(groups, "schoolCode")).isSubsetOf(column(schools, "schoolCode"));
        assertThat(given(groups, "networkCode")).isSubsetOf(column(networks, "networkCode"));
    }

    @Test
    void showsPeopleOfTheDistrictInTheSimulator() {
        List<String> inWorld = texts(world.get("persons"), "userId");

        assertThat(inWorld).doesNotHaveDuplicates().allMatch(id -> id.matches("U[0-9a-f]{32}"));
        assertThat(inWorld).containsExactlyInAnyOrderElementsOf(given(people, "lineUserId"));
    }

    @Test
    void showsGroupsOfTheDistrictInTheSimulator() {
        Set<String> persons = new HashSet<>(texts(world.get("persons"), "userId"));
        for (JsonNode group : world.get("groups")) {
            CSVRecord row = groupOf(group.get("groupId").asString());
            assertThat(row.get("groupId")).matches("C[0-9a-f]{32}");
            assertThat(row.get("name")).isEqualTo(group.get("name").asString());
            List<String> members =
                    group.get("members").valueStream().map(JsonNode::asString).toList();
            assertThat(members).doesNotHaveDuplicates().isSubsetOf(persons);
            assertThat(Integer.parseInt(row.get("memberCount")))
                    .isGreaterThanOrEqualTo(members.size());
        }
    }

    @Test
    void isCleanThai() {
        for (List<CSVRecord> table : List.of(networks, schools, people, groups)) {
            column(table, "name").forEach(ThaiText::assertClean);
        }
    }

    private CSVRecord groupOf(String groupId) {
        return groups.stream()
                .filter(row -> row.get("groupId").equals(groupId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in line-groups.csv: " + groupId));
    }

    private static List<String> texts(JsonNode objects, String property) {
        return StreamSupport.stream(objects.spliterator(), false)
                .map(object -> object.get(property).asString())
                .toList();
    }

    private static List<String> given(List<CSVRecord> table, String column) {
        return column(table, column).stream().filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> column(List<CSVRecord> table, String column) {
        return table.stream().map(row -> row.get(column)).toList();
    }

    private static List<CSVRecord> table(String file) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser =
                CSVParser.parse(DISTRICT.resolve(file), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
