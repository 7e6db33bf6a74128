package org.pueankru.bot.search;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.FollowUp.Facet;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the short messages by which people go on from what they see. Pure. */
final class FollowUpWords {
    /** Longer messages are about something. */
    private static final int LONGEST = 60;

    private static final String BEFORE =
            "(?:(?:งั้น|แล้ว|อยาก|ต้องการ|ขอ|ช่วย|รบกวน|เอา|ให้|ดู|เปิด|แสดง|ไปที่|ไป)\\s*)*";
    private static final String AFTER =
            "(?:[\\s.!?~ๆ]|หน่อย|ได้ไหม|ได้มั้ย|ไหม|มั้ย|ไม๊|บ้าง|ด้วย|เลย|แล้ว|นะ|ที|สิ|ซิ|ค่ะ|คะ|ค่า|ครับผม|ครับ|คับ|จ้า|จ้ะ|จ๊ะ)*";

    private static final String REALLY = "(?:เหรอ|หรอ|หรือ|รึ)";

    private static final Pattern POLITE_END = Pattern.compile(AFTER + "$");
    private static final Pattern NEXT =
            whole(
                    "(?:หน้า)?(?:ถัดไป|ต่อไป)|ต่อ|(?:มี|สื่อ)*(?:เพิ่มเติม|เพิ่ม|อีก)+"
                            + "|(?:มี)?(?:สื่อ|อัน|ตัว|แบบ|อย่าง)อื่น\\s*ๆ?\\s*(?:อีก)?|(?:อัน)?ที่เหลือ|next(?: page)?|more"
                            + "|ไม่(?:ใช่|เอา|ชอบ)(?:อัน|ตัว|แบบ)?นี้|(?:มี|ได้)?(?:แค่|เท่า)นี้(?:เอง)?"
                            + REALLY
                            + "|(?:หมด|ไม่มี)(?:แล้ว)?"
                            + REALLY);
    private static final Pattern PREVIOUS =
            whole(
                    "หน้าก่อน(?:หน้า)?(?:นี้)?|หน้าที่แล้ว|ก่อนหน้า(?:นี้)?|หน้าเดิม|previous(?: page)?");
    private static final Pattern FIRST = whole("หน้าแรก|first page");
    private static final Pattern PAGE = whole("(?:หน้า(?:ที่)?|page)\\s*(?<number>[0-9๐-๙]{1,3})");
    private static final Pattern ITEM =
            whole(
                    "(?:(?:อัน|ชิ้น|ตัว|เรื่อง|สื่อ|ลำดับ|ข้อ|การ์ด|ใบ)(?:ที่)?\\s*)?(?<number>10|[1-9๑-๙])");
    private static final Pattern BACK = whole("ย้อน(?:กลับ)?|(?:ถอย)?กลับ(?:ไป)?|back");
    private static final Pattern START_ANEW =
            whole(
                    "(?:เริ่ม)?(?:ค้นหา|ค้น|หา)?(?:เรื่อง)?ใหม่(?:หมด|ทั้งหมด)?|(?:ค้นหา|ค้น|หา)?เรื่องอื่น"
                            + "|เปลี่ยนเรื่อง|ล้าง(?:การค้นหา|ทั้งหมด|ตัวกรอง)?|ยกเลิกการค้นหา|รีเซ็ต|reset");
    private static final Pattern EVERYTHING = whole("(?:สื่อ)?ทั้งหมด|ทุกอย่าง|ทุกสื่อ");

    private static final Map<Facet, String> ALL_OF = new LinkedHashMap<>();

    static {
        ALL_OF.put(
                Facet.GRADE,
                "ทุกระดับชั้น|ทุกชั้นเรียน|ทุกชั้นปี|ทุกชั้น|ทุกระดับ|(?:ระดับ)?ชั้นอื่น|ชั้น(?:ไหน|อะไร|ใด)ก็ได้|ไม่(?:จำกัด|ระบุ)(?:ระดับ)?ชั้น");
        ALL_OF.put(
                Facet.LEARNING_AREA,
                "ทุกกลุ่มสาระ(?:วิชา)?|ทุกวิชา|ทุกสาระ|วิชาอื่น|วิชา(?:ไหน|อะไร|ใด)ก็ได้|ไม่(?:จำกัด|ระบุ)(?:วิชา|กลุ่มสาระ)");
        ALL_OF.put(
                Facet.MEDIA_TYPE,
                "ทุกประเภท(?:สื่อ)?|ทุกชนิด|ทุกรูปแบบ|ทุกแบบ|(?:ประเภท|ชนิด)อื่น|(?:แบบ|ประเภท|ชนิด)(?:ไหน|อะไร|ใด)ก็ได้|ไม่(?:จำกัด|ระบุ)(?:ประเภท|ชนิด)(?:สื่อ)?");
    }

    private FollowUpWords() {}

    private static Pattern whole(String words) {
        return Pattern.compile(
                "\\s*" + BEFORE + "(?:" + words + ")" + AFTER, Pattern.CASE_INSENSITIVE);
    }

    /** What a message asks of what was shown; empty when it is about something. */
    static Optional<FollowUp> in(String typed) {
        return typed.length() > LONGEST ? Optional.empty() : page(typed).or(() -> wider(typed));
    }

    private static Optional<FollowUp> page(String typed) {
        Matcher number = PAGE.matcher(typed);
        if (number.matches()) {
            int page = Integer.parseInt(number.group("number"));
            return Optional.of(new FollowUp.Page(Math.max(1, page)));
        }
        Matcher item = ITEM.matcher(typed);
        if (item.matches()) {
            return Optional.of(new FollowUp.Item(Integer.parseInt(item.group("number"))));
        }
        if (NEXT.matcher(typed).matches()) {
            return Optional.of(new FollowUp.Next());
        }
        if (PREVIOUS.matcher(typed).matches()) {
            return Optional.of(new FollowUp.Previous());
        }
        if (FIRST.matcher(typed).matches()) {
            return Optional.of(new FollowUp.Page(1));
        }
        if (BACK.matcher(typed).matches()) {
            return Optional.of(new FollowUp.Back());
        }
        return START_ANEW.matcher(typed).matches()
                ? Optional.of(new FollowUp.StartAnew())
                : Optional.empty();
    }

    private static Optional<FollowUp> wider(String typed) {
        if (EVERYTHING.matcher(typed).matches()) {
            return Optional.of(new FollowUp.Widen(EnumSet.allOf(Facet.class), ""));
        }
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        String rest = POLITE_END.matcher(typed).replaceFirst("").strip();
        for (@Nullable String less = rest; less != null; ) {
            rest = less;
            less = null;
            for (Map.Entry<Facet, String> all : ALL_OF.entrySet()) {
                String without = without(all.getValue(), rest);
                if (!without.equals(rest)) {
                    facets.add(all.getKey());
                    less = without;
                    break;
                }
            }
        }
        return facets.isEmpty() ? Optional.empty() : Optional.of(new FollowUp.Widen(facets, rest));
    }

    /** Only with a space between is it surely no part of a topic. */
    private static String without(String words, String text) {
        return text.replaceFirst("^" + BEFORE + "(?:" + words + ")(?:\\s+|$)", "")
                .replaceFirst("\\s+" + BEFORE + "(?:" + words + ")$", "");
    }
}
