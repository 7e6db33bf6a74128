package org.pueankru.bot.exchange;

import org.pueankru.bot.directory.NameKey;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whether two names may be one person's: who marries has another surname, not another name. */
final class NameLikeness {
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:นางสาว|นส|นาง|นาย|ดร|ผอ|ครู|ว่าที่|ร้อยตรี|รต|ร้อยโท|รท|ร้อยเอก|รอ|หญิง)+");

    private NameLikeness() {}

    /** Whether the first name or the surname is the same, whatever the title. */
    static boolean mayBeOf(String name, String known) {
        String whole = NameKey.ofPerson(name);
        String other = NameKey.ofPerson(known);
        if (whole.equals(other) || other.isEmpty()) {
            return true;
        }
        List<String> one = parts(name);
        List<String> two = parts(known);
        if (one.size() == 1 || two.size() == 1) {
            return whole.startsWith(two.getFirst()) || other.startsWith(one.getFirst());
        }
        return one.getFirst().equals(two.getFirst()) || one.getLast().equals(two.getLast());
    }

    /** First name without title, and what follows. */
    private static List<String> parts(String name) {
        List<String> words =
                Arrays.stream(name.strip().split("[\\p{Z}\\s]+"))
                        .filter(word -> !NameKey.key(word).isEmpty())
                        .toList();
        int titles = 0;
        while (titles < words.size() - 1
                && TITLE.matcher(NameKey.key(words.get(titles))).matches()) {
            titles++;
        }
        String first = words.isEmpty() ? "" : NameKey.ofPerson(words.get(titles));
        return titles + 1 >= words.size()
                ? List.of(first)
                : List.of(first, NameKey.key(words.getLast()));
    }
}
