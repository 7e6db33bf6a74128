package org.pueankru.index.catalogue;

import org.pueankru.index.analysis.ThaiNormaliser;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a catalogue record, and the headers by which spreadsheets call them. */
enum Column {
    ID("id", "รหัส", "รหัสสื่อ", "เลขที่", "เลขที่สื่อ", "ไอดี"),
    TITLE("title", "ชื่อ", "ชื่อสื่อ", "ชื่อเรื่อง", "ชื่อผลงาน", "ชื่อรายการ"),
    DESCRIPTION("description", "คำอธิบาย", "รายละเอียด", "คำบรรยาย", "เนื้อหาย่อ", "บทคัดย่อ"),
    URL("url", "ลิงก์", "ลิงค์", "ที่อยู่", "ที่อยู่เว็บ", "ที่อยู่สื่อ", "เว็บไซต์", "link"),
    THUMBNAIL("thumbnail", "ภาพปก", "รูปปก", "ภาพย่อ", "ปก"),
    MEDIA_TYPE("mediaType", "ประเภท", "ประเภทสื่อ", "ชนิด", "ชนิดสื่อ", "ชนิดของสื่อ"),
    LEARNING_AREA(
            "learningArea",
            "กลุ่มสาระ",
            "กลุ่มสาระการเรียนรู้",
            "กลุ่มสาระฯ",
            "สาระการเรียนรู้",
            "วิชา",
            "รายวิชา"),
    GRADES("grades", "ชั้น", "ระดับชั้น", "ชั้นเรียน", "ชั้นปี", "grade"),
    INDICATORS("indicators", "ตัวชี้วัด", "รหัสตัวชี้วัด", "indicator"),
    TAGS("tags", "คำสำคัญ", "คำค้น", "แท็ก", "ป้ายกำกับ", "หัวข้อ", "tag", "keywords"),
    CREATOR("creator", "ผู้สร้าง", "ผู้สร้างสื่อ", "ผู้จัดทำ", "ผู้แต่ง", "เจ้าของผลงาน"),
    ORGANISATION("organisation", "หน่วยงาน", "สังกัด", "โรงเรียน", "องค์กร", "organization"),
    LICENCE("licence", "สัญญาอนุญาต", "ลิขสิทธิ์", "license"),
    PUBLISHED_ON("publishedOn", "วันที่เผยแพร่", "เผยแพร่เมื่อ", "วันเผยแพร่", "ปีที่เผยแพร่"),
    VIEWS("views", "จำนวนครั้งที่ดู", "ยอดวิว", "ยอดเข้าชม", "จำนวนผู้เข้าชม", "ครั้งที่เปิด"),
    LANGUAGE("language", "ภาษา");

    private final String field;
    private final String headers;

    Column(String field, String... thaiHeaders) {
        this.field = field;
        this.headers =
                Arrays.stream(thaiHeaders)
                        .map(Column::key)
                        .collect(Collectors.joining("|", "|", "|"));
    }

    /** The field's name in a JSON record. */
    String field() {
        return field;
    }

    /** Whether a record may have several values. */
    boolean isList() {
        return switch (this) {
            case GRADES, INDICATORS, TAGS -> true;
            case ID,
                    TITLE,
                    DESCRIPTION,
                    URL,
                    THUMBNAIL,
                    MEDIA_TYPE,
                    LEARNING_AREA,
                    CREATOR,
                    ORGANISATION,
                    LICENCE,
                    PUBLISHED_ON,
                    VIEWS,
                    LANGUAGE ->
                    false;
        };
    }

    /** The column with this header or JSON field name, whatever its case and spacing. */
    static Optional<Column> ofHeader(String header) {
        String key = key(header);
        return Arrays.stream(values())
                .filter(
                        column ->
                                key(column.field).equals(key)
                                        || column.headers.contains("|" + key + "|"))
                .findFirst();
    }

    private static String key(String header) {
        return ThaiNormaliser.normalise(header)
                .text()
                .replaceAll("[\\s_*:|-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
