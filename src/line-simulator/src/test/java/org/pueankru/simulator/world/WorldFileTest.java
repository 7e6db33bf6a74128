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

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    []                                                    | bots must be a list of at least one bot
                    [FIRST,{'userId':'U0'}]                               | bots[1].userId must be U and 32 lower-case hex digits
                    [FIRST,{BIRD}]                                        | bots[1].channelSecret is missing
                    [FIRST,{BIRD,'channelSecret':'s'}]                    | bots[1].channelToken is missing
                    [FIRST,{BIRD,CHANNEL},{BIRD,CHANNEL}]                 | bots[2] has an id that was used before
                    [FIRST,{BIRD,CHANNEL,'webhook':'bot'}]                | bots[1].webhook must be an http(s) address
                    [FIRST,{BIRD,CHANNEL,'friends':['U1']}]               | bots[1].friends[0] is nobody in persons
                    [FIRST,{BIRD,CHANNEL,'groups':['C1']}]                | bots[1].groups[0] is nobody in groups
                    [FIRST,{BIRD,CHANNEL,'groups':['GROUP','GROUP']}]     | LINE lets one bot into a group
                    [FIRST,{BIRD,CHANNEL,'fiends':[]}]                    | bots[1] has an unknown property fiends
                    """)
    void aBadBotIsRefusedWithThePlace(String bots, String problem) throws IOException {
        write(
                """
                {'persons':[SOMSRI],'groups':[{'groupId':'GROUP','name':'ก'}],'bots':BOTS}
                """
                        .replace("BOTS", bots)
                        .replace("FIRST", "{%s}".formatted(bot('1')))
                        .replace("BIRD", bot('2'))
                        .replace("CHANNEL", "'channelSecret':'s','channelToken':'t'")
                        .replace("GROUP", "C11111111111111111111111111111111")
                        .replace("SOMSRI", SOMSRI));

        assertThatThrownBy(() -> WorldFile.read(directory))
                .isInstanceOf(UnreadableWorld.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aWorldIsMadeUpInAnySize() {
        World world = GeneratedWorld.of(3_000, 1_500, 40);

        assertThat(world.persons()).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(world.groups()).hasSize(1_500).allMatch(group -> group.members().size() == 40);
        assertThat(world.groups().getLast().members())
                .doesNotHaveDuplicates()
                .contains(GeneratedWorld.userId(3_000));
        assertThat(world.groups().getLast().groupId()).isEqualTo(GeneratedWorld.groupId(1_500));
        assertThat(world.persons()).allMatch(person -> LineId.isUser(person.userId()));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> WorldFile.read(directory.resolve("nowhere.json")))
                .isInstanceOf(UnreadableWorld.class)
                .hasMessageContaining("nowhere.json");
    }

    private static String bot(char digit) {
        return "'userId':'U%s','basicId':'@b%s','displayName':'บอต'"
                .formatted(String.valueOf(digit).repeat(32), digit);
    }

    private void write(String json) throws IOException {
        Files.writeString(directory.resolve(WorldFile.NAME), json.replace('\'', '"'));
    }
}
