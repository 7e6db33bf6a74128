package org.pueankru.bench.scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What teachers might ask of a grown catalogue: any number of different queries, so that answers
 * kept from earlier ones do not make a measurement look better than life. Only broad words and
 * facets come again and again, as they do in life.
 */
public final class GrownQueries {
    private static final String PLAIN = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ";
    private static final String THAI = PLAIN + "๑๒๓๔ู฿๕๖๗๘๙๐ฎฑธํ๊ณฯญฐฅฤฆฏโฌ็๋ษศซฉฮฺ์ฒฬฦ";
    private static final String KEYS =
            "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./"
                    + "@#$%^&*()_+QERTYUIOP{|ASDFGHJKL:CVBN<>?";
    private static final List<String> MEDIA =
            List.of("คลิป", "วิดีโอ", "ใบงาน", "ข้อสอบ", "เกม", "เพลง", "สื่อ", "แบบฝึกหัด");
    private static final List<String> SUBJECTS =
            List.of("คณิต", "วิทย์", "ภาษาไทย", "สังคม", "อังกฤษ", "ศิลปะ", "การงาน", "สุขศึกษา");
    private static final List<String> BROAD =
            List.of(
                    "คณิตศาสตร์",
                    "นิทาน",
                    "เศษส่วน",
                    "พืช",
                    "ใบงาน",
                    "เกม",
                    "ประวัติศาสตร์",
                    "คำศัพท์");
    private static final List<String> LEVELS = List.of("ป.", "ป", "ประถม ", "ม.", "ม");

    private final long seed;
    private final List<Model> models;
    private final Map<String, BiFunction<Model, Pick, String>> styles = new LinkedHashMap<>();

    /** A query with the kind of query that it is. */
    public record Query(String text, String style) {}

    public GrownQueries(long seed, List<Model> models) {
        this.seed = seed;
        this.models = models.stream().filter(model -> !model.tags().isEmpty()).toList();
        styles.put("topic", GrownQueries::topic);
        styles.put("title", (model, pick) -> model.title() + " ตอนที่ " + pick.number(1, 40));
        styles.put(
                "joined",
                (model, pick) -> facets(pick).concat(topic(model, pick)).replace(" ", ""));
        styles.put("grade", (model, pick) -> topic(model, pick) + " " + grade(pick));
        styles.put("facets-topic", (model, pick) -> facets(pick) + " " + topic(model, pick));
        styles.put(
                "polite",
                (model, pick) -> "ขอ" + pick.one(MEDIA) + topic(model, pick) + "หน่อยค่ะ");
        styles.put("typo-1", (model, pick) -> typo(topic(model, pick), pick));
        styles.put("typo-2", (model, pick) -> typo(typo(topic(model, pick), pick), pick));
        styles.put("layout", (model, pick) -> keys(topic(model, pick)));
        styles.put("facets", (model, pick) -> facets(pick));
        styles.put(
                "indicator",
                (model, pick) ->
                        model.indicators().isEmpty() ? "ค 1.1" : pick.one(model.indicators()));
        styles.put("broad", (model, pick) -> pick.one(BROAD));
        styles.put(
                "absent", (model, pick) -> new Names(~seed).school(pick.number(0, 1 << 30), pick));
    }

    List<String> styles() {
        return List.copyOf(styles.keySet());
    }

    /** The query with this number; numbers that follow each other go through the styles. */
    Query query(int number) {
        return query(number, styles().get(number % styles.size()));
    }

    /** The query with this number in one of the styles. */
    public Query query(int number, String style) {
        BiFunction<Model, Pick, String> words = styles.get(style);
        if (words == null) {
            throw new IllegalArgumentException("no style " + style);
        }
        var pick = new Pick(seed, -1, number);
        return new Query(words.apply(pick.one(models), pick), style);
    }

    /** Half of the time a tag with a word of a title, so that topics do not run out. */
    private static String topic(Model model, Pick pick) {
        String tag = pick.one(model.tags());
        return pick.chance(0.5) ? tag : tag + " " + pick.one(List.of(model.title().split(" ", -1)));
    }

    private static String grade(Pick pick) {
        return pick.one(LEVELS) + pick.number(1, 6);
    }

    private static String facets(Pick pick) {
        return pick.one(MEDIA) + pick.one(SUBJECTS) + " " + grade(pick);
    }

    /**
     * One character dropped, doubled, swapped with the next, or replaced by its neighbour's key.
     */
    private static String typo(String text, Pick pick) {
        if (text.length() < 4) {
            return text;
        }
        int at = pick.number(1, text.length() - 2);
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        char typed = text.charAt(at);
        return switch (pick.number(0, 3)) {
            case 0 -> before + after;
            case 1 -> before + typed + typed + after;
            case 2 -> before + after.charAt(0) + typed + after.substring(1);
            default -> before + neighbour(typed) + after;
        };
    }

    private static char neighbour(char typed) {
        int key = PLAIN.indexOf(typed);
        return key < 0 ? 'ก' : PLAIN.charAt((key + 1) % PLAIN.length());
    }

    /** The keys that were meant as Thai, on a keyboard that is set to English. */
    private static String keys(String text) {
        var keys = new StringBuilder();
        text.chars()
                .map(c -> THAI.indexOf(c) < 0 ? ' ' : KEYS.charAt(THAI.indexOf(c)))
                .forEach(key -> keys.append((char) key));
        return keys.toString();
    }
}
