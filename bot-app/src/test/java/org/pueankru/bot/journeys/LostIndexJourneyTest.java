package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pueankru.bot.journeys.ReplyAssert.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a teacher's questions when the index is damaged under a running service. */
class LostIndexJourneyTest extends Journey {
    @Test
    void anIndexThatIsCutOffUnderSearchesComesAgain() throws IOException {
        for (Path file : indexFiles()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 3);
            }
        }

        assertTeachersAreAnsweredPolitelyAndThenRightly();
    }

    @Test
    void anIndexThatIsDeletedUnderSearchesComesAgain() throws IOException {
        for (Path file : indexFiles()) {
            Files.delete(file);
        }

        assertTeachersAreAnsweredPolitelyAndThenRightly();
        Patience.until("the index is there again").until(() -> !indexFiles().isEmpty());
    }

    private void assertTeachersAreAnsweredPolitelyAndThenRightly() {
        Patience.until("the library is open again")
                .until(
                        () -> {
                            Reply reply = somsri.asks("ขอคลิปคณิต ป.6 หรม");
                            if (reply.cards().isEmpty()) {
                                assertThat(reply).says("กำลังเตรียมคลังสื่ออยู่ค่ะ");
                                return false;
                            }
                            assertThat(reply).showsCards(SmallLibrary.VIDEOS_ABOUT_HCF);
                            return true;
                        });
        assertThat(wichai.asks("คณิต ป.6")).says("พบ " + SmallLibrary.MATHEMATICS_P6 + " รายการ");
        assertThat(refusals()).isEmpty();
    }

    private List<Path> indexFiles() throws IOException {
        Path index = dataDirectory().resolve("index");
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }
}
