package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.NameKey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of the directory's files, and the headers by which district offices call them. */
public enum Column {
    NETWORK_CODE("รหัสเครือข่าย", "รหัสกลุ่ม", "รหัสกลุ่มเครือข่าย", "รหัสศูนย์เครือข่าย"),
    NETWORK(
            "เครือข่าย",
            "ชื่อเครือข่าย",
            "กลุ่มเครือข่าย",
            "ชื่อกลุ่มเครือข่าย",
            "ศูนย์เครือข่าย",
            "ชื่อศูนย์เครือข่าย",
            "กลุ่มโรงเรียน",
            "กลุ่มสถานศึกษา",
            "เครือข่ายโรงเรียน",
            "เครือข่ายสถานศึกษา",
            "กลุ่มเครือข่ายโรงเรียน",
            "กลุ่มเครือข่ายสถานศึกษา",
            "ศูนย์เครือข่ายสถานศึกษา",
            "ศูนย์พัฒนาคุณภาพการศึกษา",
            "ศูนย์ประสานงาน"),
    PERSON_CODE("รหัสบุคลากร", "รหัสครู", "รหัสประจำตัวบุคลากร", "รหัสประจำตัวครู", "person id"),
    TITLE("คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม"),
    FULL_NAME(
            "ชื่อ-สกุล",
            "ชื่อ-นามสกุล",
            "ชื่อ นามสกุล",
            "ชื่อและสกุล",
            "ชื่อและนามสกุล",
            "ชื่อตัว-ชื่อสกุล",
            "ชื่อบุคลากร",
            "รายชื่อ"),
    FIRST_NAME("ชื่อตัว"),
    LAST_NAME("นามสกุล", "สกุล", "surname"),
    ROLE("ตำแหน่ง", "บทบาท", "หน้าที่", "ตำแหน่ง/วิทยฐานะ", "position"),
    SCHOOL_CODE(
            "รหัสโรงเรียน",
            "รหัสสถานศึกษา",
            "รหัส รร.",
            "รหัสโรงเรียน 8 หลัก",
            "รหัสโรงเรียน (8 หลัก) SMIS",
            "รหัส 8 หลัก",
            "รหัส SMIS",
            "รหัสโรงเรียน SMIS",
            "รหัส SMIS 8 หลัก",
            "SMIS",
            "รหัสโรงเรียน 10 หลัก",
            "รหัส 10 หลัก"),
    SCHOOL(
            "โรงเรียน",
            "ชื่อโรงเรียน",
            "สถานศึกษา",
            "ชื่อสถานศึกษา",
            "โรงเรียน/สถานศึกษา",
            "โรงเรียน/หน่วยงาน",
            "ชื่อ รร.",
            "school name"),
    LEVEL(
            "ระดับ",
            "ระดับโรงเรียน",
            "ระดับการศึกษา",
            "ระดับที่เปิดสอน",
            "ระดับชั้นที่เปิดสอน",
            "ชั้นที่เปิดสอน",
            "เปิดสอน",
            "ประเภทโรงเรียน"),
    SIZE("ขนาด", "ขนาดโรงเรียน", "ขนาดสถานศึกษา", "ขนาด รร."),
    STAFF_COUNT(
            "จำนวนครู",
            "จำนวนบุคลากร",
            "จำนวนครู/บุคลากร",
            "จำนวนครูและบุคลากร",
            "จำนวนครูและบุคลากรทางการศึกษา",
            "จำนวนครู (คน)",
            "จำนวนบุคลากร (คน)",
            "จำนวนครู/บุคลากร (คน)",
            "จำนวนครูและบุคลากร (คน)",
            "ครู",
            "ครู (คน)",
            "บุคลากร",
            "ครูและบุคลากร",
            "staff"),
    SUBDISTRICT("ตำบล", "แขวง", "ต.", "ตำบล/แขวง", "tambon"),
    AMPHOE("อำเภอ", "อ.", "อำเภอ/เขต", "district"),
    PROVINCE("จังหวัด", "จ."),
    DAY(
            "วันที่",
            "วัน เดือน ปี",
            "วันที่รายงาน",
            "วันที่ส่ง",
            "วันที่ส่งรายงาน",
            "รายงานเมื่อ",
            "ส่งเมื่อ",
            "ประทับเวลา",
            "timestamp",
            "date"),
    /** Whether what is listed was done, as exports of rounds tell it. */
    STATUS("สถานะ", "สถานะการรายงาน", "สถานะการส่ง", "สถานะการส่งรายงาน");

    private static final Map<FileKind, Map<String, Column>> SHORT =
            Map.of(
                    FileKind.NETWORKS,
                    Map.of(
                            "รหัส",
                            NETWORK_CODE,
                            "code",
                            NETWORK_CODE,
                            "ชื่อ",
                            NETWORK,
                            "name",
                            NETWORK),
                    FileKind.SCHOOLS,
                    Map.of(
                            "รหัส",
                            SCHOOL_CODE,
                            "code",
                            SCHOOL_CODE,
                            "ชื่อ",
                            SCHOOL,
                            "name",
                            SCHOOL),
                    FileKind.PEOPLE,
                    Map.of(
                            "รหัส",
                            PERSON_CODE,
                            "code",
                            PERSON_CODE,
                            "ชื่อ",
                            FIRST_NAME,
                            "name",
                            FULL_NAME));

    private final String headers;

    Column(String... thaiHeaders) {
        StringBuilder keys = new StringBuilder("|").append(key(code())).append('|');
        Arrays.stream(thaiHeaders).forEach(header -> keys.append(key(header)).append('|'));
        this.headers = keys.toString();
    }

    /** As in English headers and in messages: {@code school-code}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column that a file of this kind calls so, whatever spaces, dots and dashes it has. */
    static Optional<Column> ofHeader(FileKind kind, String header) {
        String key = key(header);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Column ofKind = SHORT.getOrDefault(kind, Map.of()).get(key);
        return ofKind != null ? Optional.of(ofKind) : among(kind.columns(), header);
    }

    /** The one of these that is called so. */
    static Optional<Column> among(Set<Column> columns, String header) {
        String key = key(header);
        return Arrays.stream(values())
                .filter(columns::contains)
                .filter(column -> !key.isEmpty() && column.headers.contains("|" + key + "|"))
                .findFirst();
    }

    /** A header as it is compared. */
    static String key(String header) {
        return NameKey.key(header).replaceAll("[|$^+=<>~`]", "");
    }
}
