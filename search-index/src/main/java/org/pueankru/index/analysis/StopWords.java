package org.pueankru.index.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that an item need not have to match: they hold a Thai question together, no more. */
public final class StopWords {
    private static final Set<String> WORDS =
            Set.of(
                    ("การ ความ ที่ ของ และ ใน เป็น ได้ ให้ กับ จาก โดย ว่า มี ไป มา ก็ จะ คือ แบบ"
                                    + " เรื่อง อะไร อย่างไร ยังไง ไหน เท่าไร เท่าใด เท่าไหร่ ใคร เมื่อไร"
                                    + " เมื่อใด ทำไม กี่ หรือ แต่ ซึ่ง อัน นี้ นั้น ไม่ ต้อง อยู่ แล้ว ด้วย"
                                    + " ถึง เพื่อ ต่อ ตาม ผ่าน ระหว่าง ถูก สอน เรียน สำหรับ เกี่ยวกับ บ้าง ครู"
                                    + " นักเรียน เด็ก ขอ หา ช่วย หน่อย สื่อ the of a an and in for to is")
                            .split(" "));

    private StopWords() {}

    /** The words that carry the topic; all of them when none does. */
    public static List<String> without(List<String> words) {
        var content = new ArrayList<String>(words.size());
        for (String word : words) {
            if (!WORDS.contains(word)) {
                content.add(word);
            }
        }
        return content.isEmpty() ? words : content;
    }
}
