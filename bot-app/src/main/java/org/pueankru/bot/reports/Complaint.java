package org.pueankru.bot.reports;

import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody types who has found something wrong and not the button for it. */
enum Complaint {
    /** Does not say what is wrong. */
    SOMETHING(
            "(?:ขอ|อยาก)?(?:แจ้ง|รายงาน|report)\\s*(?:ปัญหา(?:สื่อ|การใช้งาน)?|สื่อเสีย|สื่อมีปัญหา|สื่อผิด)"
                    + "|สื่อ(?:นี้|อันนี้)?มีปัญหา|มีปัญหา"),
    /** A link or a medium that does not open. */
    LINK(
            "(?:แจ้ง)?(?:" + Words.LINK + ")(?:นี้|สื่อ)?\\s*" + Words.BROKEN,
            "(?:" + Words.MEDIUM + ")?(?:นี้)?\\s*" + Words.BROKEN),
    GRADE("", "(?:ระดับ)?ชั้น(?:ของสื่อ|สื่อ)?(?:ไม่ตรง|ไม่ถูก(?:ต้อง)?|ผิด)"),
    CONTENT("", "เนื้อหา(?:ของสื่อ|สื่อ)?(?:ไม่ตรง|ไม่ถูก(?:ต้อง)?|ผิด)|สื่อผิด");

    /** In any chat. */
    private final Pattern surely;

    /** Of items that were just shown; else it may be a question for somebody else. */
    private final Pattern ofItems;

    Complaint(String surely) {
        this(surely, surely);
    }

    Complaint(String surely, String ofItems) {
        this.surely = Pattern.compile(surely, Pattern.CASE_INSENSITIVE);
        this.ofItems = Pattern.compile(ofItems, Pattern.CASE_INSENSITIVE);
    }

    private static final class Words {
        static final String LINK = "ลิงก์|ลิงค์|ลิ้งก์|ลิ้งค์|ลิงก|ลิงค|ลิ้ง|ลิงก์สื่อ|link";
        static final String MEDIUM = "สื่อ|คลิป|วิดีโอ|วีดีโอ|ไฟล์|หนังสือ|อันนี้|ตัวนี้";
        static final String BROKEN =
                "(?:เสีย|ตาย|พัง|หาย|(?:เข้า|เปิด|กด|ใช้|ดู|โหลด)(?:ไป|ดู|แล้ว)?(?:ไม่ได้|ไม่ออก|ไม่ขึ้น)|ไม่ขึ้น)(?:แล้ว)?";
    }

    private static final Pattern POLITE_END =
            Pattern.compile(
                    "(?:[\\s.!?~ๆ]|หน่อย|ได้ไหม|ทำ(?:ยัง)?ไง|ด้วย|เลย|อะ|อ่ะ|นะ|ค่ะ|คะ|ค่า|ครับผม|ครับ|คับ|จ้า|จ้ะ)*$");

    /**
     * What a whole message complains of.
     *
     * @param itemsShown whether the chat was shown items lately
     */
    static Optional<Complaint> in(String typed, boolean itemsShown) {
        String plain = POLITE_END.matcher(typed).replaceFirst("").strip();
        for (Complaint complaint : values()) {
            if (complaint.isIn(plain, itemsShown)) {
                return Optional.of(complaint);
            }
        }
        return Optional.empty();
    }

    private boolean isIn(String plain, boolean itemsShown) {
        return !plain.isEmpty()
                && (surely.matcher(plain).matches()
                        || (itemsShown && ofItems.matcher(plain).matches()));
    }

    /** The step that a tap on an item is. */
    Step about(String item) {
        return switch (this) {
            case SOMETHING -> new Step.Begin(item);
            case LINK -> new Step.Tell(item, Trouble.LINK);
            case GRADE -> new Step.Tell(item, Trouble.GRADE);
            case CONTENT -> new Step.Tell(item, Trouble.CONTENT);
        };
    }
}
