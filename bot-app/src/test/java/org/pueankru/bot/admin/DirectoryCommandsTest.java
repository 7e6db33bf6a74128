package org.pueankru.bot.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.fixtures.MovableClock;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What operators do with the directory's files. */
class DirectoryCommandsTest {
    private final DirectoryInTests directory = new DirectoryInTests(MovableClock.saturdayMorning());
    private final MockEnvironment environment = new MockEnvironment();
    private final StringWriter printed = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @TempDir private Path files;

    @BeforeEach
    void aDistrict() {
        directory.database.settings().forEach(environment::setProperty);
        environment.setProperty("SECRETS_KEY", "a key of at least thirty-two characters");
        directory.phatthalung();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    @Test
    void schoolsAreShownThenImportedThenExported() throws IOException {
        String schools =
                file(
                        "schools.csv",
                        "รหัสโรงเรียน,ชื่อโรงเรียน,เครือข่าย,โทร\n93010001,บ้านหนองน้ำใส,ควนขนุน 1,074\n");

        assertThat(run("schools", "import", schools)).isZero();
        assertThat(directory.database.rows("school")).isZero();
        assertThat(run("schools", "import", schools, "--apply")).isZero();
        assertThat(run("schools", "import", schools, "--apply", "--if-empty")).isZero();
        Path exported = files.resolve("out.xlsx");
        assertThat(run("schools", "export", exported.toString())).isZero();
        assertThat(run("schools", "import", exported.toString(), "--whole-list")).isZero();
        assertThat(run("schools", "export", exported.toString())).isEqualTo(1);

        assertThat(printed.toString().lines())
                .containsExactly(
                        "note: row 1, the column “โทร” is not used",
                        "+ N01 ควนขนุน 1",
                        "+ 93010001 บ้านหนองน้ำใส",
                        "Networks: 1 added, 0 changed.",
                        "1 added, 0 changed, 0 moved, 0 ended, 0 unchanged, 0 problems.",
                        "Nothing was changed; --apply changes it.",
                        "note: row 1, the column “โทร” is not used",
                        "+ N01 ควนขนุน 1",
                        "+ 93010001 บ้านหนองน้ำใส",
                        "Networks: 1 added, 0 changed.",
                        "1 added, 0 changed, 0 moved, 0 ended, 0 unchanged, 0 problems.",
                        "Done.",
                        "There are schools already: nothing was read.",
                        "Written to " + exported + ".",
                        "0 added, 0 changed, 0 moved, 0 ended, 1 unchanged, 0 problems.",
                        "Nothing was changed; --apply changes it.");
        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines("The file " + exported + " is there already.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(exported)))
                .isEqualTo("rw-------");
    }

    @Test
    void problemsAreToldAndNothingIsHalfApplied() throws IOException {
        String schools =
                file("s.csv", "รหัสโรงเรียน,ชื่อโรงเรียน\n93010001,บ้านหนองน้ำใส\n93010002,\n");

        assertThat(run("schools", "import", schools, "--apply")).isEqualTo(1);
        assertThat(directory.database.rows("school")).isZero();
        assertThat(run("schools", "import", schools, "--apply", "--leave-out-problems")).isZero();
        assertThat(directory.database.rows("school")).isEqualTo(1);
        assertThat(run("people", "import", schools)).isEqualTo(1);

        assertThat(printed.toString())
                .contains("problem: row 3, school: this is missing [93010002]");
        assertThat(complaints.toString())
                .isEqualToIgnoringNewLines(
                        "The file was not taken: no row names the columns that are needed.");
    }

    @Test
    void codesForDirectorsGoIntoAFileOfTheOperatorsOwn() {
        directory.school(directory.phatthalung().id(), "93010001", "บ้านหนองน้ำใส");
        Path codes = files.resolve("codes.csv");

        assertThat(run("invites", "directors", codes.toString())).isZero();

        assertThat(codes).content().contains("93010001,บ้านหนองน้ำใส,,");
        assertThat(printed.toString())
                .isEqualToIgnoringNewLines("1 codes, written to " + codes + ".");
        assertThat(directory.database.rows("invite")).isEqualTo(1);
    }

    @Test
    void theDistrictIsNamedWhenThereAreSeveral() throws IOException {
        directory.songkhla();
        String schools = file("s.csv", "รหัสโรงเรียน,ชื่อโรงเรียน\n93010001,บ้านหนองน้ำใส\n");

        assertThat(run("schools", "import", schools, "--apply")).isEqualTo(1);
        assertThat(run("schools", "import", schools, "--apply", "--district", "songkhla")).isZero();

        assertThat(complaints.toString()).contains("Say which district with --district");
        assertThat(directory.schools.all(directory.songkhla().id())).hasSize(1);
        assertThat(directory.schools.all(directory.phatthalung().id())).isEmpty();
    }

    @Test
    void theDemoNamesItsOwnDistrictSoThatItStartsAgainBesideOthers() throws IOException {
        directory.songkhla();
        String schools = file("s.csv", "รหัสโรงเรียน,ชื่อโรงเรียน\n93010001,บ้านหนองน้ำใส\n");
        String demo = Files.readString(Path.of("../demo"));
        Matcher named = Pattern.compile("(?m)^district=(\\S+)").matcher(demo);
        assertThat(named.find()).isTrue();
        assertThat(demo)
                .contains(
                        "admin $kind import src/demo/district/$kind.csv --district \"$district\"");

        String[] asTheDemoDoes = {
            "schools",
            "import",
            schools,
            "--district",
            named.group(1),
            "--apply",
            "--if-empty",
            "--quiet"
        };
        assertThat(run(asTheDemoDoes)).isZero();
        assertThat(run(asTheDemoDoes)).isZero();

        assertThat(directory.schools.all(directory.phatthalung().id())).hasSize(1);
        assertThat(directory.schools.all(directory.songkhla().id())).isEmpty();
    }

    private int run(String... arguments) {
        return AdminCommands.commandLine(environment, MovableClock.saturdayMorning())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complaints, true))
                .execute(arguments);
    }
}
