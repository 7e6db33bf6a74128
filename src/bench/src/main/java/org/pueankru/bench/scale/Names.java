package org.pueankru.bench.scale;

import java.util.List;

/**
 * Names of schools and people, of which there are the more the larger a catalogue is; they make its
 * vocabulary grow. All are invented.
 */
record Names(long seed) {
    private static final double NEW = 0.3;
    private static final List<String> FIRST =
            List.of(
                    "หนอง", "โคก", "ดอน", "ห้วย", "นา", "ป่า", "คลอง", "ท่า", "โนน", "บึง", "วัง",
                    "เขา", "ทุ่ง", "สระ", "หัว", "ปาก", "ศรี", "ดง", "โพน", "กุด", "บาง", "ลาด",
                    "แม่", "เชียง");
    private static final List<String> SECOND =
            List.of(
                    "ไผ่", "บัว", "ยาง", "แก", "ขาม", "มะขาม", "สัก", "ตาล", "จาน", "หว้า", "แดง",
                    "ขาว", "ดำ", "ใหญ่", "น้อย", "ทอง", "เงิน", "แก้ว", "ช้าง", "เสือ", "กวาง",
                    "หงส์", "นกยูง", "เต่า", "ปลา", "กระทุ่ม", "ประดู่", "พลวง", "รัง", "ม่วง",
                    "เหล็ก", "หิน", "ทราย", "ลึก", "ยาว", "สูง", "งาม", "คำ", "ชัย", "เกลือ");
    private static final List<String> THIRD =
            List.of(
                    "สามัคคี",
                    "วิทยา",
                    "ราษฎร์บำรุง",
                    "พัฒนา",
                    "พิทยาคม",
                    "อนุสรณ์",
                    "ประชาสรรค์",
                    "วิทยาคาร",
                    "ราษฎร์อุทิศ",
                    "ศึกษา",
                    "นุกูล",
                    "ประสิทธิ์",
                    "อุปถัมภ์",
                    "เหนือ",
                    "ใต้",
                    "ตะวันออก");
    private static final List<String> PEOPLE =
            List.of(
                    "สมหญิง",
                    "วิไล",
                    "ปรีชา",
                    "มานพ",
                    "สุดา",
                    "กานดา",
                    "อรุณ",
                    "นภา",
                    "ธิดา",
                    "ชูใจ",
                    "วีระ",
                    "มานี",
                    "ปิติ",
                    "สมชาย",
                    "รัตนา",
                    "พรทิพย์",
                    "จันทร์เพ็ญ",
                    "อำนวย",
                    "บุญมี",
                    "ดวงใจ");

    /** A school's name, for a record with this number. */
    String school(int record, Pick pick) {
        Pick name = new Pick(seed, 1, number(record, pick));
        return "บ้าน" + name.one(FIRST) + name.one(SECOND) + name.one(THIRD);
    }

    /** A teacher's name, for a record with this number. */
    String person(int record, Pick pick) {
        Pick name = new Pick(seed, 2, number(record, pick));
        return "ครู"
                + name.one(PEOPLE)
                + " "
                + name.one(SECOND)
                + name.one(SECOND)
                + name.one(FIRST);
    }

    /** The code of a subject as schools give it, such as ว21101. */
    String course(int record, Pick pick) {
        Pick code = new Pick(seed, 3, number(record, pick));
        return code.one(List.of("ท", "ค", "ว", "ส", "พ", "ศ", "ง", "อ"))
                + code.number(11_101, 33_999);
    }

    /** Now and then a new name, else one that an earlier record may have, the early ones most. */
    private static int number(int record, Pick pick) {
        return pick.chance(NEW) ? record : pick.skewed(record + 1);
    }
}
