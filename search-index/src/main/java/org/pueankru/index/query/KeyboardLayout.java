package org.pueankru.index.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was meant when Thai was typed while the keyboard was set to English (l^9i for สูตร). */
public final class KeyboardLayout {
    private static final String LATIN =
            "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
                    + "!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    private static final String THAI =
            "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ"
                    + "+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

    /** A grade at the end of a word, its dot and digit typed as they are meant: x.6 for ป.6. */
    private static final Pattern GRADE =
            Pattern.compile("(?<letter>[x,v])(?<dot>[.\"]?)(?<number>[1-6])(?= |$)");

    /** Keys that English words do not have and Thai ones do. */
    private static final Pattern ODD_IN_ENGLISH = Pattern.compile("[\\[\\];'/^=]");

    private KeyboardLayout() {}

    /** Whether a grade shows that Thai was meant: its dot or other keys are no English. */
    static boolean hasThaiGrade(String typed) {
        Matcher grade = GRADE.matcher(typed);
        return grade.find()
                && (grade.group("dot").equals("\"") || ODD_IN_ENGLISH.matcher(typed).find());
    }

    /** The same as {@link #thai}, but that a grade's dot and digit may be what they look like. */
    static String thaiWithGrades(String typed) {
        if (thai(typed).isBlank()) {
            return "";
        }
        var thai = new StringBuilder();
        Matcher grade = GRADE.matcher(typed);
        int from = 0;
        while (grade.find()) {
            thai.append(thai(typed.substring(from, grade.start())));
            thai.append(thai(grade.group("letter"))).append('.').append(grade.group("number"));
            from = grade.end();
        }
        return thai.append(thai(typed.substring(from))).toString();
    }

    /** The same keys in Thai (Kedmanee); empty when the text has Thai already, or no such keys. */
    public static String thai(String typed) {
        var thai = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int key = LATIN.indexOf(c);
            if (key < 0 && c != ' ') {
                return "";
            }
            thai.append(c == ' ' ? c : THAI.charAt(key));
        }
        return thai.toString();
    }

    /** The other way: what was meant in English while the keyboard was set to Thai. */
    public static String latin(String typed) {
        var latin = new StringBuilder(typed.length());
        boolean letters = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int key = THAI.indexOf(c);
            if (key < 0 && c != ' ') {
                return "";
            }
            char meant = c == ' ' ? c : LATIN.charAt(key);
            if (!Character.isLetterOrDigit(meant) && meant != ' ') {
                return "";
            }
            letters |= Character.isLetter(meant);
            latin.append(meant);
        }
        return letters ? latin.toString() : "";
    }
}
