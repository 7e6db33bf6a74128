package org.pueankru.index.query;

/** What was meant when Thai was typed while the keyboard was set to English (l^9i for สูตร). */
public final class KeyboardLayout {
    private static final String LATIN =
            "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
                    + "!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    private static final String THAI =
            "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ"
                    + "+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

    private KeyboardLayout() {}

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
}
