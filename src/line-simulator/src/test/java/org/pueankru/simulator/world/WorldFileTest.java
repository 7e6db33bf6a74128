package org.pueankru.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** World files, good and bad. */
class WorldFileTest {
    private static final String SOMSRI =
            "{'userId':'U11111111111111111111111111111111','displayName':'ครูสมศรี'}";

    @TempDir private Path directory;

    @Test
    void theSmallWorldHasATeacherADirectorAndGroupsWithTheBot() {
        World world = WorldFile.small();

        assertThat(world.persons())
                .extracting(Person::displayName)
                .contains("ครูสมศรี", "ผอ.วิชัย");
        assertThat(world.groups()).hasSize(2).allMatch(Group::botIsMember);
        assertThat(LineId.isUser(world.bot().userId())).isTrue();
        assertThat(world.hints()).isNotEmpty();
    }

    @Test
    void aDirectoryIsReadThroughItsWorldFile() throws IOException {
        write("{'persons':[%s]}".formatted(SOMSRI));

        World world = WorldFile.read(directory);

        assertThat(world.persons())
                .singleElement()
                .extracting(Person::displayName)
                .isEqualTo("ครูสมศรี");
        assertThat(world.persons().getFirst().pictureColor()).matches("#[0-9A-F]{6}");
        assertThat(world.bot()).isEqualTo(Bot.DEFAULT);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {                                                                   | no JSON
                    []                                                                  | the file must be an object
                    {}                                                                  | persons must be a list of at least one person
                    {'people':[]}                                                       | the file has an unknown property people
                    {'persons':[{'userId':'U1','displayName':'ก'}]}                     | persons[0].userId must be U and 32 lower-case hex digits
                    {'persons':[{'userId':'U11111111111111111111111111111111'}]}        | persons[0].displayName is missing
                    {'persons':[SOMSRI,SOMSRI]}                                         | persons[1] has an id that was used before
                    {'persons':[SOMSRI],'groups':[{'groupId':'C1','name':'ก'}]}         | groups[0].groupId must be C and 32 lower-case hex digits
                    {'persons':[SOMSRI],'groups':[{'groupId':'C11111111111111111111111111111111','name':'ก','members':['U2']}]} | groups[0].members[0] is nobody in persons
                    {'persons':[SOMSRI],'bot':{'userId':'U00000000000000000000000000000b07'}} | bot.basicId is missing
                    """)
    void aBadFileIsRefusedWithThePlace(String json, String problem) throws IOException {
        write(json.replace("SOMSRI", SOMSRI));

        assertThatThrownBy(() -> WorldFile.read(directory))
                .isInstanceOf(UnreadableWorld.class)
                .hasMessageContaining(problem)
                .hasMessageContaining(WorldFile.NAME);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> WorldFile.read(directory.resolve("nowhere.json")))
                .isInstanceOf(UnreadableWorld.class)
                .hasMessageContaining("nowhere.json");
    }

    private void write(String json) throws IOException {
        Files.writeString(directory.resolve(WorldFile.NAME), json.replace('\'', '"'));
    }
}
