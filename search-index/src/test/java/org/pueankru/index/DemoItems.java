package org.pueankru.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A catalogue of some dozen rows that tests share, as a file. */
public final class DemoItems {
    private static final List<String> LINES =
            List.of(
                    row(
                            "hcf-video",
                            "ห.ร.ม. ด้วยการแยกตัวประกอบ",
                            "video",
                            "mathematics",
                            "P6",
                            "หารร่วมมาก|ตัวประกอบ"),
                    row(
                            "hcf-book",
                            "หรม และ ครน ฉบับเข้าใจง่าย",
                            "ebook",
                            "mathematics",
                            "P6",
                            "หารร่วมมาก|คูณร่วมน้อย"),
                    row("hcf-exam", "ข้อสอบ ห.ร.ม.", "exam", "mathematics", "P5", "หารร่วมมาก"),
                    row(
                            "fraction",
                            "เศษส่วนและการบวกเศษส่วน",
                            "video",
                            "mathematics",
                            "P4",
                            "เศษส่วน"),
                    row(
                            "fraction-app",
                            "ฝึกเศษส่วน",
                            "application",
                            "mathematics",
                            "P5",
                            "เศษส่วน"),
                    row(
                            "photosynthesis",
                            "การสังเคราะห์ด้วยแสงของพืช",
                            "video",
                            "science",
                            "M1",
                            "สังเคราะห์แสง|พืช"),
                    row("breathing", "ระบบหายใจของมนุษย์", "image", "science", "M2", "ระบบหายใจ"),
                    row("rice", "การปลูกข้าว", "video", "careers", "P4", "ข้าว|เกษตร"),
                    row("news", "การอ่านข่าว", "audio", "thai", "P6", "ข่าว|การอ่าน"),
                    row("anthem", "เพลงชาติไทย", "audio", "social-studies", "P1", "เพลงชาติ"),
                    row(
                            "anthem-game",
                            "เกมเรียงเพลงชาติ",
                            "application",
                            "social-studies",
                            "P1",
                            "เพลงชาติ"),
                    row("tales", "นิทานอีสป", "ebook", "early-childhood", "K2", "นิทาน"),
                    row("solar", "ระบบสุริยะจักรวาล", "multimedia", "science", "P4", "ดาวเคราะห์"));

    private DemoItems() {}

    public static Path file(Path folder) {
        try {
            return Files.write(folder.resolve("items.jsonl"), LINES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(
            String id, String title, String type, String area, String grade, String tags) {
        return """
        {"id":"%s","title":"%s","url":"https://example.org/%s","mediaType":"%s",\
        "learningArea":"%s","grades":["%s"],"tags":["%s"]}\
        """
                .formatted(id, title, id, type, area, grade, tags.replace("|", "\",\""));
    }
}
