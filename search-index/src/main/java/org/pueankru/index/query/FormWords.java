package org.pueankru.index.query;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words for the form of media that are no media type of the catalogue: ใบงาน, เกม, เพลง and the
 * like. They help to rank but must not hide an item on the topic that calls itself something else.
 */
final class FormWords {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:ใบ(?:งาน|กิจกรรม|ความรู้)|แบบฝึก(?:หัด|ทักษะ)?|ชุดกิจกรรม|กิจกรรม|เกม(?:ส์)?(?:การศึกษา)?"
                            + "|แผนการ(?:สอน|จัดการเรียนรู้)|บทเรียน|เนื้อหา|การ์ตูน|แอนิเมชัน|อนิเมชั่น"
                            + "|โจทย์|สรุป|ความรู้|ตัวอย่าง|การสอน|วิธีสอน|วิธีการสอน)(?:\\s*เรื่อง)?");

    private FormWords() {}

    static boolean isOnlyForm(String text) {
        return FORM.matcher(text).replaceAll(" ").isBlank();
    }

    /** The form words alone, such as those for a worksheet. */
    static String of(String text) {
        return FORM.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
    }

    /** The text without its form words; all of it when it is nothing else. */
    static String without(String text) {
        String topic = FORM.matcher(text).replaceAll(" ").strip();
        return topic.isEmpty() ? text : topic;
    }
}
