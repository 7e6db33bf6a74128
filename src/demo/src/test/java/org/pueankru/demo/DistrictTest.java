package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

class DistrictTest {
    private static final Path DISTRICT = Path.of("district");
    private static final String SCHOOL_CODE = "รหัสโรงเรียน";
    private static final String NETWORK_CODE = "รหัสเครือข่าย";
    private static final String PERSON_CODE = "รหัสบุคลากร";
    private static final String NAME = "ชื่อ-สกุล";
    private static final String ROLE = "ตำแหน่ง";
    private static final Set<String> ROLES =
            Set.of(
                    "ผู้อำนวยการโรงเรียน",
                    "ประธานเครือข่าย",
                    "ครูแกนนำ",
                    "ครู",
                    "ศึกษานิเทศก์",
                    "เจ้าหน้าที่เขต",
                    "ผู้บริหารเขต");

    private final List<CSVRecord> networks = table("networks.csv");
    private final List<CSVRecord> schools = table("schools.csv");
    private final List<CSVRecord> posts = table("people.csv");
    private final List<CSVRecord> inLine = table("line-people.csv");
    private final List<CSVRecord> groups = table("line-groups.csv");
    private final JsonNode world =
            JsonMapper.shared().readTree(DISTRICT.resolve("line-world.json").toFile());

    @ParameterizedTest
    @CsvSource({
        "districts.csv, districtCode",
        "networks.csv, รหัสเครือข่าย",
        "networks.csv, เครือข่าย",
        "schools.csv, รหัสโรงเรียน",
        "schools.csv, ชื่อโรงเรียน",
        "line-people.csv, personId",
        "line-people.csv, lineUserId",
        "line-groups.csv, groupId"
    })
    void givesEachRowItsOwn(String file, String column) {
        assertThat(column(table(file), column))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void hasNineNetworksOf113Schools() {
        assertThat(networks).hasSize(9);
        assertThat(schools).hasSize(113);
        assertThat(column(schools, NETWORK_CODE)).hasSameElementsAs(column(networks, NETWORK_CODE));
    }

    @Test
    void givesEverySchoolOneDirector() {
        Map<String, Long> directors =
                posts.stream()
                        .filter(post -> post.get(ROLE).equals("ผู้อำนวยการโรงเรียน"))
                        .collect(groupingBy(post -> post.get(SCHOOL_CODE), counting()));

        assertThat(directors.keySet()).hasSameElementsAs(column(schools, SCHOOL_CODE));
        assertThat(directors.values()).containsOnly(1L);
    }

    @Test
    void givesEveryPersonOneNameOfTheirOwn() {
        Map<String, Set<String>> names =
                posts.stream()
                        .collect(
                                groupingBy(
                                        post -> post.get(PERSON_CODE),
                                        mapping(post -> post.get(NAME), toSet())));

        assertThat(names.values()).allSatisfy(name -> assertThat(name).hasSize(1));
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    @Test
    void holdsPostsThatExist() {
        assertThat(column(posts, ROLE)).hasSameElementsAs(ROLES);
        assertThat(given(posts, SCHOOL_CODE)).isSubsetOf(column(schools, SCHOOL_CODE));
        assertThat(given(posts, NETWORK_CODE)).isSubsetOf(column(networks, NETWORK_CODE));
        assertThat(column(inLine, "personId")).isSubsetOf(column(posts, PERSON_CODE));
    }

    @Test
    void givesEveryNetworkAChairAndACoreTeacher() {
        for (String role : List.of("ประธานเครือข่าย", "ครูแกนนำ")) {
            assertThat(posts)
                    .filteredOn(post -> post.get(ROLE).equals(role))
                    .extracting(post -> post.get(NETWORK_CODE))
                    .containsExactlyInAnyOrderElementsOf(column(networks, NETWORK_CODE));
        }
    }

    @Test
    void bindsGroupsToSchoolsAndNetworksThatExist() {
        assertThat(given(groups, "schoolCode")).isSubsetOf(column(schools, SCHOOL_CODE));
        assertThat(given(groups, "networkCode")).isSubsetOf(column(networks, NETWORK_CODE));
    }

    @Test
    void showsPeopleOfTheDistrictInTheSimulator() {
        List<String> inWorld = texts(world.get("persons"), "userId");

        assertThat(inWorld).doesNotHaveDuplicates().allMatch(id -> id.matches("U[0-9a-f]{32}"));
        assertThat(inWorld).containsExactlyInAnyOrderElementsOf(given(inLine, "lineUserId"));
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
    void hasGroupsAndDirectorsInTheSimulatorForAnOfficerToAnnounceTo() {
        List<String> kinds =
                texts(world.get("groups"), "groupId").stream()
                        .map(id -> groupOf(id).get("kind"))
                        .toList();
        assertThat(kinds).contains("network", "directors");
        assertThat(kinds).filteredOn("school"::equals).hasSizeGreaterThan(2);

        List<String> directors =
                posts.stream()
                        .filter(post -> post.get(ROLE).equals("ผู้อำนวยการโรงเรียน"))
                        .map(post -> post.get(PERSON_CODE))
                        .toList();
        assertThat(column(inLine, "personId")).filteredOn(directors::contains).hasSize(2);
    }

    @Test
    void isCleanThai() {
        column(networks, "เครือข่าย").forEach(ThaiText::assertClean);
        column(schools, "ชื่อโรงเรียน").forEach(ThaiText::assertClean);
        column(posts, NAME).forEach(ThaiText::assertClean);
        column(groups, "name").forEach(ThaiText::assertClean);
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
        try {
            String text = Files.readString(DISTRICT.resolve(file)).replace("\uFEFF", "");
            return CSVParser.parse(text, format).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
