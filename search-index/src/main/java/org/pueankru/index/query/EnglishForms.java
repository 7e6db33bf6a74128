package org.pueankru.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The forms of English words: plurals, and verbs with endings. */
final class EnglishForms {
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z'-]+");

    private EnglishForms() {}

    /** A phrase as typed, and the words that it may be a form of. */
    static List<String> of(String phrase) {
        var forms = new ArrayList<String>();
        forms.add(phrase);
        if (!LATIN.matcher(phrase.substring(phrase.lastIndexOf(' ') + 1)).matches()) {
            return forms;
        }
        stem(phrase, "ies", "y", forms);
        stem(phrase, "es", "", forms);
        stem(phrase, "s", "", forms);
        stem(phrase, "'s", "", forms);
        stem(phrase, "ing", "", forms);
        stem(phrase, "ing", "e", forms);
        stem(phrase, "ed", "", forms);
        stem(phrase, "ed", "e", forms);
        forms.add(phrase + "s");
        if (phrase.length() > 5 && phrase.endsWith("ing")) {
            // swimming is a form of swim
            int last = phrase.length() - "ing".length() - 1;
            if (phrase.charAt(last) == phrase.charAt(last - 1)) {
                forms.add(phrase.substring(0, last));
            }
        }
        return forms;
    }

    private static void stem(String phrase, String ending, String instead, List<String> forms) {
        if (phrase.endsWith(ending) && phrase.length() - ending.length() >= 3) {
            forms.add(phrase.substring(0, phrase.length() - ending.length()) + instead);
        }
    }
}
