package org.pueankru.bot.help;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the rows of a file of how-to answers, all of them, and keeps what is wrong. */
final class HowToRows {
    private static final String HIDE = "-";
    private static final int BUDDHIST_OFFSET = 543;
    private static final int EARLIEST_BUDDHIST = 2_400;
    private static final int MISTAKES = 20;
    private static final Pattern ID = Pattern.compile("[^\\s|]{1,40}");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})");

    /** As long as the number on an identity card, with or without its dashes. */
    private static final Pattern CARD_NUMBER = Pattern.compile("(?:[0-9๐-๙][ -]?){13}");

    private final Map<HowToColumn, Integer> places;
    private final List<HowTo> answers = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    HowToRows(Map<HowToColumn, Integer> places) {
        this.places = Map.copyOf(places);
    }

    /** A row; one with a minus sign as its answer hides the built-in answer of that id. */
    void read(long line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        String id = cell(cells, HowToColumn.ID);
        int before = mistakes.size();
        checkId(line, id);
        if (cell(cells, HowToColumn.ANSWER).equals(HIDE)) {
            hidden.add(id);
            return;
        }
        String category = needed(line, cells, HowToColumn.CATEGORY, "category");
        expect(line, graphemes(category) <= 20, "category is longer than 20 characters");
        String question = needed(line, cells, HowToColumn.QUESTION, "question");
        expect(line, question.length() <= 100, "question is longer than 100 characters");
        String answer = needed(line, cells, HowToColumn.ANSWER, "answer");
        expect(
                line,
                answer.length() <= 600,
                "answer is longer than 600 characters: " + answer.length());
        expect(
                line,
                cells.stream().noneMatch(text -> CARD_NUMBER.matcher(text).find()),
                "13 digits look like somebody's identity card");
        String source = cell(cells, HowToColumn.SOURCE);
        expect(line, source.length() <= 200, "source is longer than 200 characters");
        URI link = link(line, cell(cells, HowToColumn.LINK));
        LocalDate checked = date(line, cell(cells, HowToColumn.CHECKED));
        List<String> alsoAsked = alsoAsked(line, cell(cells, HowToColumn.ALSO_ASKED));
        if (mistakes.size() == before) {
            answers.add(
                    new HowTo(id, category, question, alsoAsked, answer, link, checked, source));
        }
    }

    /** What was read, when nothing is wrong. */
    HowToFile checked() throws BadHowToFile {
        if (!mistakes.isEmpty()) {
            throw new BadHowToFile(mistakes.stream().limit(MISTAKES).toList());
        }
        return new HowToFile(answers, hidden);
    }

    private void checkId(long line, String id) {
        expect(line, ID.matcher(id).matches(), "id is missing, has spaces or is too long");
        Long other = lines.putIfAbsent(id, line);
        expect(line, other == null, "the id is on line " + other + " already");
    }

    private String needed(long line, List<String> cells, HowToColumn column, String name) {
        String text = cell(cells, column);
        expect(line, !text.isEmpty(), name + " is missing");
        return text;
    }

    private List<String> alsoAsked(long line, String cell) {
        List<String> ways =
                Pattern.compile("[\\n|]")
                        .splitAsStream(cell)
                        .map(String::strip)
                        .filter(way -> !way.isEmpty())
                        .toList();
        expect(
                line,
                ways.stream().allMatch(way -> way.length() <= 100),
                "another way to ask is longer than 100 characters");
        return ways;
    }

    private @Nullable URI link(long line, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        try {
            URI link = URI.create(cell);
            String scheme = link.getScheme();
            boolean web = "https".equals(scheme) || "http".equals(scheme);
            if (web && link.getHost() != null && cell.length() <= 500) {
                return link;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        mistakes.add(told(line, "link is not a web address"));
        return null;
    }

    private @Nullable LocalDate date(long line, String cell) {
        for (Pattern form : List.of(YEAR_FIRST, DAY_FIRST)) {
            Matcher parts = form.matcher(cell);
            if (parts.matches()) {
                return date(line, parts);
            }
        }
        expect(line, cell.isEmpty(), "checked is not a date such as 2026-11-26 or 26/11/2569");
        return null;
    }

    private @Nullable LocalDate date(long line, Matcher parts) {
        int year = Integer.parseInt(parts.group("year"));
        try {
            return LocalDate.of(
                    year >= EARLIEST_BUDDHIST ? year - BUDDHIST_OFFSET : year,
                    Integer.parseInt(parts.group("month")),
                    Integer.parseInt(parts.group("day")));
        } catch (DateTimeException e) {
            mistakes.add(told(line, "checked is not a day of the calendar"));
            return null;
        }
    }

    private void expect(long line, boolean right, String otherwise) {
        if (!right) {
            mistakes.add(told(line, otherwise));
        }
    }

    private static String told(long line, String mistake) {
        return String.format(Locale.ROOT, "line %d: %s", line, mistake);
    }

    private static long graphemes(String text) {
        return GRAPHEME.matcher(text).results().count();
    }

    private String cell(List<String> cells, HowToColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size()
                ? ""
                : cells.get(place).replace("\r", "").strip();
    }
}
