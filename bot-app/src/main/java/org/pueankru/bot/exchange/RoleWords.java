package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Role;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What offices write as posts. */
final class RoleWords {
    /** ผอ.สพป., รองผู้อำนวยการสำนักงานเขตพื้นที่, but not the directors of its groups. */
    private static final Pattern EXECUTIVE =
            Pattern.compile(
                    "^(?:รักษาการ(?:ใน)?(?:ตำแหน่ง)?)?(?:รอง)?(?:ผู้อำนวยการ|ผอ)(?:สำนักงาน|สพ|เขต).*|^ผู้บริหารเขต.*");

    private static final Pattern OFFICE =
            Pattern.compile(
                    "^(?:ผู้อำนวยการ|ผอ)(?:กลุ่ม|หน่วย).*|^เจ้าหน้าที่.*|^นัก.*|^เจ้าพนักงาน.*|^นิติกร.*|^บุคลากร(?:เขต|สำนักงาน).*");
    private static final Pattern DIRECTOR =
            Pattern.compile(
                    "^(?:รักษาการ(?:ใน)?(?:ตำแหน่ง)?|รก)?(?:ผู้อำนวยการ|ผอ|ครูใหญ่|อาจารย์ใหญ่|ผู้บริหารสถานศึกษา|ผู้บริหารโรงเรียน).*");
    private static final Pattern TEACHER =
            Pattern.compile(
                    "^(?:ครู|อาจารย์|พนักงานราชการ|รอง(?:ผู้อำนวยการ|ผอ)|ข้าราชการครู|วิทยากร|ธุรการโรงเรียน).*");

    private RoleWords() {}

    /**
     * The role; empty when the words are not known.
     *
     * @param atSchool whether the row names a school: a clerk there is not of the office
     */
    static Optional<Role> role(String text, boolean atSchool) {
        Optional<Role> coded = Role.ofCode(text.toLowerCase(Locale.ROOT));
        String key = NameKey.key(text);
        if (coded.isPresent()) {
            return coded;
        }
        if (key.contains("แกนนำ")) {
            return Optional.of(Role.CORE_TEACHER);
        }
        if (key.contains("ประธาน")) {
            return Optional.of(Role.NETWORK_CHAIR);
        }
        if (key.contains("ศึกษานิเทศ") || key.equals("ศน")) {
            return Optional.of(Role.SUPERVISOR);
        }
        if (EXECUTIVE.matcher(key).matches()) {
            return Optional.of(Role.EXECUTIVE);
        }
        if (!atSchool && OFFICE.matcher(key).matches()) {
            return Optional.of(Role.STAFF);
        }
        if (DIRECTOR.matcher(key).matches()) {
            return Optional.of(Role.DIRECTOR);
        }
        return TEACHER.matcher(key).matches() ? Optional.of(Role.TEACHER) : Optional.empty();
    }
}
