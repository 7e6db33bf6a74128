package org.pueankru.bot.registration;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.School;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Finds the schools that somebody means who types a name as people do: a part of it, without the
 * word for school, with slips and missing tone marks, with or without the place. Pure.
 */
final class SchoolFinder {
    /** Fewer letters than this would find half of the district. */
    static final int FEWEST_LETTERS = 2;

    private static final double EXACT = 100;
    private static final double SAME_BUT_KIND = 90;
    private static final double BEGINS = 80;
    private static final double CONTAINS = 70;
    private static final double NEARLY = 55;
    private static final double CONTAINED = 45;
    private static final double ALIKE = 35;
    private static final double OF_THE_PLACE = 12;

    /** So much of two names has to be the same when words stand between. */
    private static final double SHARED = 0.6;

    /** What is that much worse than the best is not meant. */
    private static final double WORSE = 42;

    private static final Pattern KIND_OF_SCHOOL = Pattern.compile("^(บาน|วด|ชมชน|อนบาล)");
    private static final Pattern PLACE_WORD =
            Pattern.compile("(?:อำเภอ|ตำบล|จังหวัด|(?<![ก-๙])[อตจ]\\.)\\s*");
    private static final Pattern SCHOOL_WORD =
            Pattern.compile("โรงเรียน|ร\\.\\s*ร\\.|(?<![ก-๙])รร\\.?(?=[\\s\\p{IsThai}])");

    private static final Pattern CODE_WORD = Pattern.compile("^รหัส(?:โรงเรียน|สถานศึกษา)?");
    private static final Pattern HAS_DIGITS = Pattern.compile("[0-9]{4}");

    private SchoolFinder() {}

    /** The likeliest first; empty when none is like it. */
    static List<School> find(List<School> schools, String typed, int limit) {
        List<School> coded = coded(schools, typed);
        if (!coded.isEmpty()) {
            return coded;
        }
        Asked asked = Asked.read(typed);
        if (asked.whole().length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<Likeness> alike =
                schools.stream()
                        .map(school -> new Likeness(school, asked.likenessTo(school)))
                        .filter(found -> found.score() > 0)
                        .sorted(
                                Comparator.comparingDouble(Likeness::score)
                                        .reversed()
                                        .thenComparing(found -> found.school().name())
                                        .thenComparing(found -> found.school().code()))
                        .toList();
        return alike.stream()
                .filter(found -> found.score() > alike.getFirst().score() - WORSE)
                .limit(limit)
                .map(Likeness::school)
                .toList();
    }

    /** The school whose code was typed, in whatever digits. */
    private static List<School> coded(List<School> schools, String typed) {
        String code = CODE_WORD.matcher(NameKey.key(PlainWords.of(typed))).replaceFirst("");
        return HAS_DIGITS.matcher(code).find()
                ? schools.stream()
                        .filter(school -> NameKey.key(school.code()).equals(code))
                        .limit(1)
                        .toList()
                : List.of();
    }

    private record Likeness(School school, double score) {}

    /**
     * What was typed.
     *
     * @param whole all of it
     * @param parts its words, the first the name's, later ones perhaps of the place
     */
    private record Asked(String whole, List<String> parts) {
        static Asked read(String typed) {
            String bare = PlainWords.of(typed);
            String plain = PLACE_WORD.matcher(bare).replaceAll(" ");
            String name = SCHOOL_WORD.matcher(plain + " ").replaceAll(" ").strip();
            List<String> parts =
                    Stream.of(name.split("[\\s,/()]+"))
                            .map(part -> Skeleton.of(NameKey.key(part)))
                            .filter(part -> !part.isEmpty())
                            .toList();
            return new Asked(Skeleton.of(NameKey.ofSchool(name)), parts);
        }

        double likenessTo(School school) {
            String name = Skeleton.of(NameKey.ofSchool(school.name()));
            double best = likeness(whole, name);
            for (int words = 1; words < parts.size(); words++) {
                List<String> places = parts.subList(words, parts.size());
                if (places.stream().allMatch(place -> isAt(school, place))) {
                    String named = String.join("", parts.subList(0, words));
                    double there = likeness(named, name);
                    best = there == 0 ? best : Math.max(best, there + OF_THE_PLACE);
                }
            }
            return best;
        }
    }

    private static boolean isAt(School school, String place) {
        var at = school.location();
        return Stream.of(at.subdistrict(), at.amphoe(), at.province())
                .filter(Objects::nonNull)
                .map(SchoolFinder::bare)
                .anyMatch(known -> known.startsWith(place) && place.length() >= 2);
    }

    private static String bare(@Nullable String place) {
        String text = place == null ? "" : place;
        return Skeleton.of(NameKey.key(PLACE_WORD.matcher(text).replaceAll("")));
    }

    private static double likeness(String asked, String name) {
        if (asked.equals(name)) {
            return EXACT;
        }
        String core = core(asked);
        if (core.equals(core(name))) {
            return SAME_BUT_KIND;
        }
        int more = Math.min(10, name.length() - asked.length());
        if (name.startsWith(asked)) {
            return BEGINS - more;
        }
        if (name.contains(asked)) {
            return CONTAINS - more;
        }
        return DoubleStream.of(
                        nearly(asked, name),
                        nearly(core, core(name)),
                        contained(asked, name),
                        alike(asked, name))
                .max()
                .orElse(0);
    }

    private static double contained(String asked, String name) {
        return name.length() >= 4 && asked.contains(name) ? CONTAINED : 0;
    }

    /** Another word in the middle: อนุบาลเมืองพัทลุง for อนุบาลพัทลุง. */
    private static double alike(String asked, String name) {
        Set<String> pairs = pairs(asked);
        Set<String> others = pairs(name);
        int both = pairs.size() + others.size();
        pairs.retainAll(others);
        double shared = both == 0 ? 0 : 2.0 * pairs.size() / both;
        return shared < SHARED ? 0 : ALIKE * shared;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static double nearly(String asked, String name) {
        int allowed = asked.length() < 4 ? 0 : Math.max(1, asked.length() / 4);
        int slips = allowed == 0 ? 1 : slips(asked, name);
        return slips > allowed ? 0 : NEARLY - 10.0 * slips / allowed;
    }

    private static String core(String skeleton) {
        String core = KIND_OF_SCHOOL.matcher(skeleton).replaceFirst("");
        return core.isEmpty() ? skeleton : core;
    }

    /** The fewest letters to change, add or leave out until it is somewhere in the name. */
    private static int slips(String asked, String name) {
        int[] before = new int[name.length() + 1];
        for (int i = 1; i <= asked.length(); i++) {
            int[] now = new int[name.length() + 1];
            now[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int change = asked.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        int fewest = asked.length();
        for (int slips : before) {
            fewest = Math.min(fewest, slips);
        }
        return fewest;
    }

    /**
     * A name without what people leave out or mix up: tone marks, short vowels, like consonants.
     */
    static final class Skeleton {
        private static final String FROM = "ณศษธฑฒภฆฬญฎฏฐใ";
        private static final String TO = "นสสทททพคลยดตถไ";

        private Skeleton() {}

        static String of(String key) {
            var kept = new StringBuilder(key.length());
            for (int at = 0; at < key.length(); at++) {
                char c = key.charAt(at);
                boolean mark = c >= '\u0E31' && c <= '\u0E3A' && c != '\u0E32' && c != '\u0E33';
                if (mark || (c >= '\u0E47' && c <= '\u0E4E')) {
                    continue;
                }
                int i = FROM.indexOf(c);
                kept.append(i < 0 ? c : TO.charAt(i));
            }
            return kept.toString();
        }
    }
}
