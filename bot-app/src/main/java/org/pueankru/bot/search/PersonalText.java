package org.pueankru.bot.search;

import java.util.List;
import java.util.regex.Pattern;

/** Tells texts that may be about a person: names, numbers, addresses of people. Pure. */
public final class PersonalText {
    /** A year or an amount is shorter; a telephone or identity number longer. */
    private static final int MOST_DIGITS = 5;

    private static final List<Pattern> SIGNS =
            List.of(
                    Pattern.compile("@|://|www\\."),
                    Pattern.compile("(?i)(?<![a-z])(line|id|e-?mail|tel|facebook)(?![a-z])"),
                    Pattern.compile("ไลน์|ไอดี|อีเมล|เบอร์|โทร(?!ทัศน์|เลข)|เลขบัตร|เลขประจำตัว"),
                    Pattern.compile(
                            "(?:^|\\s)(?:นาย(?!ก)|นาง|น้อง|หนู(?=[ก-ฮเ-ไ])|น\\.\\s?ส\\.|ด\\.\\s?[ชญ]\\.|เด็ก(?:ชาย|หญิง)"
                                    + "|ครู|ผอ\\.?|ผู้อำนวยการ|ศน\\.|ดร\\.?|อาจารย์"
                                    + "|คุณ(?!ธรรม|ภาพ|สมบัติ|ศัพท์|ค่า))"),
                    Pattern.compile("(?i)(?:^|\\s)(?:mr|mrs|ms|miss|dr)(?:\\.|\\s)"));

    private PersonalText() {}

    /** Whether a text should not be kept, as one about a person; errs on that side. */
    public static boolean isPossible(String text) {
        return text.codePoints().filter(Character::isDigit).count() > MOST_DIGITS
                || SIGNS.stream().anyMatch(sign -> sign.matcher(text).find());
    }
}
