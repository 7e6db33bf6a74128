package org.pueankru.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.bot.settings.FileLooks;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

@ExtendWith(OutputCaptureExtension.class)
class HowToKeeperTest {
    private static final String HEADER = "รหัส,หมวด,คำถาม,คำตอบ\n";
    private static final String VAN = "van,การเดินทาง,รถตู้ไปเขตออกกี่โมง,ออก 8.00 น. ค่ะ\n";
    private static final String COST = "cost,เข้าระบบและสมัคร,คลังสื่อเสียเงินไหม,ฟรีค่ะ\n";

    @TempDir Path directory;

    @Test
    void theDistrictsFileReplacesAndAddsAnswersWithoutARestart() throws IOException {
        Path file = directory.resolve("answers.csv");
        HowToKeeper keeper = new HowToKeeper(file);
        int builtIn = keeper.current().all().size();
        keeper.check();
        assertThat(keeper.current().all()).hasSize(builtIn);

        Files.writeString(file, HEADER + VAN + COST);
        keeper.check();
        assertThat(keeper.current().all()).hasSize(builtIn + 1);
        assertThat(keeper.current().find("cost")).get().returns("ฟรีค่ะ", HowTo::answer);
        assertThat(keeper.current().matches("รถตู้ไปเขตออกกี่โมงคะ", 1).getFirst())
                .matches(match -> match.isSure() && match.id().equals("van"));
    }

    @Test
    void aBadFileLeavesTheLastGoodOneAndSaysWhereItIsWrong(CapturedOutput output)
            throws IOException {
        Path file = directory.resolve("answers.csv");
        Files.writeString(file, HEADER + VAN);
        HowToKeeper keeper = new HowToKeeper(file);
        keeper.check();

        Files.writeString(file, HEADER + VAN + VAN);
        keeper.check();
        keeper.check();
        assertThat(keeper.current().find("van")).isPresent();
        assertThat(output).containsOnlyOnce("HOWTO line 3: the id is on line 2 already");

        Files.delete(file);
        keeper.check();
        assertThat(keeper.current().find("van")).isPresent();

        Files.writeString(file, HEADER + COST);
        keeper.check();
        assertThat(keeper.current().find("van")).isEmpty();
        assertThat(keeper.current().find("cost")).get().returns("ฟรีค่ะ", HowTo::answer);
    }

    @Test
    void aChangeIsSeenWithinAMinute() {
        assertThat(FileLooks.BETWEEN_LOOKS).isLessThan(Duration.ofMinutes(1));
    }
}
