package org.pueankru.bot.search.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.index.Synonyms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

class DistrictThesaurusTest {
    @TempDir Path folder;
    private FileTime written = FileTime.fromMillis(1_700_000_000_000L);

    @Test
    void withoutAFileTheBuiltInWordsCount() {
        var thesaurus = new DistrictThesaurus(null);
        thesaurus.check();

        assertThat(thesaurus.get()).isSameAs(Synonyms.builtIn());
    }

    @Test
    void aChangeOfTheFileCountsAtTheNextLook() throws IOException {
        write("หรม = ห่วยร่วมมาก\n");
        var thesaurus = checked();
        assertThat(thesaurus.get().ownGroups()).isOne();

        write("หรม = ห่วยร่วมมาก\nครน = คูณร่วมน้อย\n");
        thesaurus.check();

        assertThat(thesaurus.get().ownGroups()).isEqualTo(2);
    }

    @Test
    void aFileThatIsLeftAloneIsNotReadAgain() throws IOException {
        write("หรม = ห่วยร่วมมาก\n");
        var thesaurus = checked();
        Synonyms before = thesaurus.get();
        thesaurus.check();

        assertThat(thesaurus.get()).isSameAs(before);
    }

    @Test
    void badLinesAreLeftOutAndTheRestCounts() throws IOException {
        write("หรม\nครน = คูณร่วมน้อย\n");

        assertThat(checked().get().ownGroups()).isOne();
        assertThat(checked().get().badLines()).hasSize(1);
    }

    @Test
    void aFileThatGoesAwayLeavesTheWordsAndMayComeBack() throws IOException {
        write("หรม = ห่วยร่วมมาก\n");
        var thesaurus = checked();
        Files.delete(file());
        thesaurus.check();
        assertThat(thesaurus.get().ownGroups()).isOne();

        write("หรม = ห่วยร่วมมาก\nครน = คูณร่วมน้อย\n");
        thesaurus.check();
        assertThat(thesaurus.get().ownGroups()).isEqualTo(2);
    }

    @Test
    void aFileThatIsTooLargeLeavesTheWordsAndMayBecomeSmaller() throws IOException {
        write("หรม = ห่วยร่วมมาก\n");
        var thesaurus = checked();
        String large = "ครน = คูณร่วมน้อย\n" + "#".repeat((int) DistrictThesaurus.MOST_BYTES);
        write("หรม = หาร่วมมาก\n" + large);
        thesaurus.check();
        assertThat(thesaurus.get().ownGroups()).isOne();

        write("หรม = ห่วยร่วมมาก\nครน = คูณร่วมน้อย\n");
        thesaurus.check();
        assertThat(thesaurus.get().ownGroups()).isEqualTo(2);
    }

    private DistrictThesaurus checked() {
        var thesaurus = new DistrictThesaurus(file());
        thesaurus.check();
        return thesaurus;
    }

    private Path file() {
        return folder.resolve("thesaurus.txt");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
        written = FileTime.fromMillis(written.toMillis() + 1_000);
        Files.setLastModifiedTime(file(), written);
    }
}
