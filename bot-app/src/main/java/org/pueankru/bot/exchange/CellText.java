package org.pueankru.bot.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cells as they are read, and made safe when they are written. */
final class CellText {
    /** What a spreadsheet may take for the beginning of a formula, and the guard itself. */
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n'|%";

    private static final char GUARD = '\'';
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}\\s]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern UNREADABLE = Pattern.compile("[\uFFFD\\p{Co}\\p{Cs}\\p{Cn}]");
    private static final Pattern NOTHING = Pattern.compile("[-–—_.]+|ไม่มี|ไม่ระบุ|ว่าง");
    private static final Pattern ERROR = Pattern.compile("#(?:N/A|[A-Z0-9/]+[!?])");

    private CellText() {}

    /**
     * Without guard, line breaks, double, wide and invisible spaces, direction marks; look-alikes
     * of Thai letters as what was meant.
     */
    static String clean(String raw) {
        String text =
                INVISIBLE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll("");
        text = unguarded(SPACES.matcher(text).replaceAll(" ").strip());
        text = text.replace("\u0E4D\u0E32", "\u0E33").replace("เเ", "แ").strip();
        return NOTHING.matcher(text).matches() ? "" : text;
    }

    private static String unguarded(String text) {
        boolean guarded =
                text.length() > 1
                        && text.charAt(0) == GUARD
                        && FORMULA.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    /** The text with a guard before it where a spreadsheet might run it. */
    static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? GUARD + text : text;
    }

    /** The text as it is written: clean, readable and inert. */
    static String written(String text) {
        return guarded(UNREADABLE.matcher(clean(text)).replaceAll(""));
    }

    static boolean isUnreadable(String text) {
        return UNREADABLE.matcher(text).find();
    }

    /** {@code #REF!} and the like. */
    static boolean isError(String text) {
        return ERROR.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }
}
