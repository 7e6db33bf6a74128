package org.pueankru.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the slots of wordings for one record. */
final class Writer {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Pattern STUTTER = Pattern.compile("(\\S{3,})\\s?\\1");
    private static final int LONGEST_TITLE = 100;

    private final List<Wording> titles;
    private final List<Wording> sentences;

    Writer(List<Wording> titles, List<Wording> sentences) {
        this.titles = titles;
        this.sentences = sentences;
    }

    /** A title, or an empty text when the wording drawn does not suit the subject. */
    String title(
            Subject subject, String mediaType, Creator creator, LocalDate published, Draw draw) {
        List<Wording> fitting = fitting(titles, "title", mediaType, subject);
        Wording wording = draw.oneOf(fitting);
        if (!suits(wording, subject, creator)) {
            return "";
        }
        Map<String, String> slots = slots(subject, creator, published, draw);
        slots.put("x", inFront(wording, subject, draw));
        String title = fill(wording.pattern(), slots);
        if (title.length() > LONGEST_TITLE
                || STUTTER.matcher(title).find()
                || takesAnotherLanguageForEnglish(title, subject.topic())) {
            return "";
        }
        return draw.chance(0.06) ? inThaiDigits(title) : title;
    }

    /** One to three sentences, the topic's own content among them. */
    String description(
            Subject subject, String mediaType, Creator creator, LocalDate published, Draw draw) {
        Map<String, String> slots = slots(subject, creator, published, draw);
        String content = draw.oneOf(subject.topic().content(subject.span()));
        String opening = sentence("opening", subject, mediaType, slots, draw);
        String closing = sentence("closing", subject, mediaType, slots, draw);
        return switch (draw.between(1, 10)) {
            case 1 -> content;
            case 2, 3, 4 -> opening + " " + content;
            case 5 -> content + " " + closing;
            default -> opening + " " + content + " " + closing;
        };
    }

    private static boolean takesAnotherLanguageForEnglish(String title, Topic topic) {
        boolean otherLanguage = topic.name().contains("จีน") || topic.name().contains("ญี่ปุ่น");
        return otherLanguage && (title.contains("อังกฤษ") || title.contains("English"));
    }

    private String sentence(
            String part, Subject subject, String mediaType, Map<String, String> slots, Draw draw) {
        return fill(draw.oneOf(fitting(sentences, part, mediaType, subject)).pattern(), slots);
    }

    private static List<Wording> fitting(
            List<Wording> wordings, String part, String mediaType, Subject subject) {
        return wordings.stream()
                .filter(w -> w.fits(part, mediaType, subject.topic().area(), subject.span()))
                .toList();
    }

    private static boolean suits(Wording wording, Subject subject, Creator creator) {
        return (creator.isPerson() || !wording.has("nick"))
                && (!subject.english().isEmpty() || !wording.has("en"));
    }

    private static String inFront(Wording wording, Subject subject, Draw draw) {
        boolean angleTaken = wording.has("s") || wording.has("t");
        return angleTaken || draw.chance(0.65) ? subject.everydayName() : subject.angle();
    }

    private static Map<String, String> slots(
            Subject subject, Creator creator, LocalDate published, Draw draw) {
        GradeSpan span = subject.span();
        Map<String, String> slots = new LinkedHashMap<>();
        String shortName = draw.oneOf(span.shortNames());
        slots.put("t", subject.topic().name());
        slots.put("about", "เรื่อง" + joined(subject.topic().name()));
        slots.put("s", subject.angle());
        slots.put("y", subject.otherAngle());
        slots.put("yj", joined(subject.otherAngle()));
        slots.put(
                "list",
                listed(draw.shuffled(subject.topic().angles(span)).stream().limit(3).toList()));
        slots.put("g", draw.chance(0.2) ? span.fullName() : shortName);
        slots.put("gclass", draw.chance(0.5) ? span.fullName() : inClass(shortName));
        slots.put("glong", span.fullName());
        slots.put("gen", span.englishName());
        slots.put("subject", draw.oneOf(subject.topic().area().subjectNames()));
        slots.put("nick", creator.nickname());
        slots.put("en", subject.english());
        slots.put("n", "" + 5 * draw.between(1, 8));
        slots.put("ep", "" + draw.between(1, 12));
        slots.put("vol", "" + draw.between(1, 6));
        slots.put("term", "" + draw.between(1, 2));
        slots.put("year", "" + (published.getYear() + 543));
        return slots;
    }

    private static String inClass(String shortName) {
        return shortName.startsWith("ชั้น") ? shortName : "ชั้น " + shortName;
    }

    /** Thai joins words; Latin letters, digits and abbreviations such as ห.ร.ม. stand apart. */
    private static String joined(String name) {
        boolean abbreviation = name.startsWith(".", 1);
        return abbreviation || name.codePointAt(0) < 0x0E00 ? " " + name : name;
    }

    private static String listed(List<String> things) {
        String last = things.getLast();
        return String.join(" ", things.subList(0, things.size() - 1)) + " และ" + joined(last);
    }

    private static String fill(String pattern, Map<String, String> slots) {
        Matcher matcher = SLOT.matcher(pattern);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(slot(slots, found.group(1))));
    }

    private static String slot(Map<String, String> slots, String name) {
        String value = slots.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no such slot: " + name);
        }
        return value;
    }

    private static String inThaiDigits(String title) {
        if (title.chars().anyMatch(c -> c < 128 && Character.isLetter(c))) {
            return title;
        }
        return title.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '๐' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
