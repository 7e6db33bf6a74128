package org.pueankru.bench.peers;

import org.pueankru.index.analysis.ThaiNormaliser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an afternoon's work makes of grades, subjects and media words: a few regular expressions in
 * front of another peer. What they find must hold, unless nothing is found then.
 */
record CrudeFacets(LucenePeer inner) implements Peer {
    private static final Pattern GRADE =
            Pattern.compile(
                    "(อนุบาล|ประถม(?:ศึกษา)?|มัธยม(?:ศึกษา)?|(?<![ก-๎])[อปม](?=[. 0-9]))"
                            + "\\s*\\.?\\s*(?:ปีที่)?\\s*([1-6])(?![0-9])");
    private static final Map<Pattern, String> WORDS =
            new TreeMap<>((one, other) -> one.pattern().compareTo(other.pattern()));

    static {
        word("คลิป(?:วิดีโอ)?|วิดีโอ|วีดีโอ", "video");
        word("ข้อสอบ|แบบทดสอบ", "exam");
        word("เกม", "application");
        word("เพลง", "audio");
        word("ใบงาน", "template");
        word("(?:วิชา)?คณิต(?:ศาสตร์)?", "mathematics");
        word("(?:วิชา)?(?:วิทย์|วิทยาศาสตร์)", "science");
        word("(?:วิชา)?(?:ภาษาไทย)", "thai");
        word("(?:วิชา)?(?:สังคมศึกษา|สังคม)", "social-studies");
        word("(?:วิชา)?(?:ภาษาอังกฤษ|อังกฤษ)", "foreign-languages");
        word("(?:วิชา)?(?:สุขศึกษา|พละ)", "health-pe");
        word("(?:วิชา)?(?:ศิลปะ)", "arts");
        word("(?:วิชา)?(?:การงานอาชีพ|การงาน)", "careers");
    }

    private static void word(String pattern, String code) {
        WORDS.put(Pattern.compile(pattern), code);
    }

    @Override
    public String name() {
        return inner.name() + ", crude facets";
    }

    @Override
    public List<String> search(String query) {
        List<List<String>> facets = new ArrayList<>();
        String rest = ThaiNormaliser.normalise(query).text();
        Matcher grade = GRADE.matcher(rest);
        if (grade.find()) {
            facets.add(List.of(level(grade.group(1)) + grade.group(2)));
            rest = grade.replaceFirst(" ");
        }
        for (var word : WORDS.entrySet()) {
            Matcher matcher = word.getKey().matcher(rest);
            if (matcher.find()) {
                facets.add(List.of(word.getValue()));
                rest = matcher.replaceFirst(" ");
            }
        }
        List<String> hits = facets.isEmpty() ? List.of() : inner.search(rest, facets);
        return hits.isEmpty() ? inner.search(query) : hits;
    }

    private static String level(String typed) {
        return switch (typed.charAt(0)) {
            case 'อ' -> "K";
            case 'ป' -> "P";
            default -> "M";
        };
    }

    @Override
    public void close() {
        inner.close();
    }
}
