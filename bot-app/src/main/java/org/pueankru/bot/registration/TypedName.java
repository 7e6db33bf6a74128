package org.pueankru.bot.registration;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a person's name out of what was typed: letters only, so that it is inert everywhere. */
final class TypedName {
    private static final int LONGEST = 100;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern INTRODUCTION =
            Pattern.compile("^(?:(?:ดิฉัน|ผม|หนู|ฉัน)\\s*)?(?:ชื่อ|นาม)(?:\\s*ว่า)?[\\s:]*");
    private static final Pattern POLITE_END =
            Pattern.compile("(?:\\s+(?:คะ|ค่ะ|จ้า|นะคะ|นะครับ|คับ)|ค่ะ|ครับ)$");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}][\\p{L}\\p{M}.\\-]*(?: [\\p{L}(][\\p{L}\\p{M}.\\-)]*)+");

    private static final Pattern CORRECTION =
            Pattern.compile(
                    "^(?:(?:ไม่ใช่|ผิด)\\s+)?(?:(?:แก้|เปลี่ยน)(?:ชื่อ(?:เป็น)?|เป็น)[\\s:]*)?");

    /** Title, first name and surname. */
    private static final int MOST_WORDS = 3;

    private TypedName() {}

    /** A name that is typed in place of one that was not right; a longer text is no name. */
    static Optional<String> corrected(String typed) {
        String name = CORRECTION.matcher(typed.strip()).replaceFirst("");
        return read(name).filter(read -> read.split(" ").length <= MOST_WORDS);
    }

    /** First name and surname, as they are kept; empty when this is no such thing. */
    static Optional<String> read(String typed) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
        String line = SPACES.matcher(seen.replace("เเ", "แ")).replaceAll(" ").strip();
        String introduced = INTRODUCTION.matcher(line).replaceFirst("");
        String name = POLITE_END.matcher(introduced).replaceFirst("").strip();
        return name.length() <= LONGEST && NAME.matcher(name).matches()
                ? Optional.of(name)
                : Optional.empty();
    }
}
