package org.pueankru.bot.directory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as they are compared: one form of each letter, without spaces, titles of respect kept
 * apart.
 */
public final class NameKey {
    private static final String INVISIBLE = "[\\p{Cf}\\p{Cc}]";
    private static final String SEPARATORS = "[\\p{Z}\\s\\p{P}]+";

    private NameKey() {}

    /** Of a school: without the word for school. */
    public static String ofSchool(String name) {
        String key = key(name);
        String bare = key.replaceFirst("^(โรงเรียน|รร)", "");
        return bare.isEmpty() ? key : bare;
    }

    /** Of a person: without title. */
    public static String ofPerson(String name) {
        String key = key(name);
        String bare =
                key.replaceFirst("^(นางสาว|นส|นาง|นาย|ดร|ผอ|ครู|ว่าที่ร้อยตรี|ว่าที่รต)+", "");
        return bare.isEmpty() ? key : bare;
    }

    /** Any name. */
    public static String key(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll(INVISIBLE, "")
                        .replace("\u0E4D\u0E32", "\u0E33")
                        .replace("เเ", "แ")
                        .replaceAll(SEPARATORS, "")
                        .toLowerCase(Locale.ROOT);
        return Digits.ascii(plain);
    }
}
