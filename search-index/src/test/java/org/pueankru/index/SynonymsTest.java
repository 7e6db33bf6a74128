package org.pueankru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

class SynonymsTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "หรม                | no = in it",
                "หรม =              | nothing before, after or between",
                "= หรม              | nothing before, after or between",
                "หรม == ครน         | nothing before, after or between",
                "ก = กอไก่            | a word of one letter",
                "หรม = หรม          | the same word only",
                "หรม = ห.ร.ม.       | the same word only",
                "ไก่ > สัตว์ปีก > สัตว์   | more than one >",
                "ไก่ >              | nothing before, after or between"
            })
    void tellsWhatIsWrongWithALine(String line, String problem) throws IOException {
        Synonyms read = read("# ของเขตเรา\nค.ร.น. = คูณร่วมน้อย\n\n" + line + "\nวงกลม = circle\n");

        assertThat(read.ownGroups()).isEqualTo(2);
        assertThat(read.badLines())
                .hasSize(1)
                .first()
                .satisfies(
                        bad -> {
                            assertThat(bad.number()).isEqualTo(4);
                            assertThat(bad.problem()).startsWith(problem);
                        });
    }

    @Test
    void readsFilesOfOldEditors() throws IOException {
        Path file = folder.resolve("old.txt");
        Files.write(file, "หรม = ห่วยร่วมมาก\r\n".getBytes(Charset.forName("x-windows-874")));

        assertThat(Synonyms.withFile(file).ownGroups()).isOne();
        assertThat(read("\uFEFFหรม = ห่วยร่วมมาก").badLines()).isEmpty();
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThatThrownBy(() -> Synonyms.withFile(folder.resolve("none.txt")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void theBuiltInWordsHaveNoBadLine() throws IOException {
        try (var in = Synonyms.class.getResourceAsStream("query/thesaurus.txt")) {
            Path copy = folder.resolve("copy.txt");
            Files.copy(in, copy);

            assertThat(Synonyms.withFile(copy).badLines()).isEmpty();
            assertThat(Synonyms.withFile(copy).ownGroups()).isGreaterThan(400);
        }
    }

    private Synonyms read(String text) throws IOException {
        return Synonyms.withFile(Files.writeString(folder.resolve("own.txt"), text));
    }
}
