package org.pueankru.index.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English abbreviations that are written by the Thai names of their letters: ซีพีอาร์ for CPR. */
final class LetterNames {
    private static final Map<String, Character> LETTERS = letters();
    private static final List<String> LONGEST_FIRST =
            LETTERS.keySet().stream()
                    .sorted(
                            Comparator.comparingInt(String::length)
                                    .reversed()
                                    .thenComparing(Comparator.naturalOrder()))
                    .toList();

    private static final Set<Character> BEGINNINGS =
            LETTERS.keySet().stream()
                    .map(name -> name.charAt(0))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Pattern UNREAD = Pattern.compile("[\\s็์่-๋]");

    private LetterNames() {}

    /** The abbreviation, if a text is nothing but names of two letters or more. */
    static Optional<String> spelt(String prepared) {
        if (prepared.isEmpty() || !BEGINNINGS.contains(prepared.charAt(0))) {
            return Optional.empty();
        }
        var letters = new StringBuilder();
        String text = UNREAD.matcher(prepared).replaceAll("");
        for (int at = 0; at < text.length(); ) {
            int from = at;
            Optional<String> name =
                    LONGEST_FIRST.stream().filter(each -> text.startsWith(each, from)).findFirst();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            letters.append(LETTERS.get(name.get()));
            at += name.get().length();
        }
        return letters.length() < 2 ? Optional.empty() : Optional.of(letters.toString());
    }

    /** The names without tone marks and signs of shortness and silence. */
    private static Map<String, Character> letters() {
        var letters = new HashMap<String, Character>();
        String names =
                "เอ a บี b ซี c ดี d อี e เอฟ f จี g เอช h เฮช h ไอ i เจ j เค k แอล l เอล l เอม m เอน n โอ o พี p"
                        + " คิว q อาร r เอส s ที t ยู u วี v ดับเบิลยู w ดับบลิว w เอกซ x เอก x วาย y แซด z เซด z";
        String[] each = names.split(" ", -1);
        for (int i = 0; i < each.length; i += 2) {
            letters.put(each[i], each[i + 1].charAt(0));
        }
        return Map.copyOf(letters);
    }
}
