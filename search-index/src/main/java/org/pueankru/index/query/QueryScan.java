package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.analysis.NormalisedText;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.analysis.ThaiNormaliser;
import org.pueankru.index.query.Vocabulary.Entry;
import org.pueankru.index.query.Vocabulary.Kind;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * One pass over one query. Thai is written without spaces, so whether ไทย is a learning area or
 * part of ประเทศไทย is told by what stands next to it: an edge is the end of the text, anything
 * that is no letter, or another word that was recognised.
 */
final class QueryScan {
    private static final String LEADING_VOWELS = "เแโใไ";
    private static final String FOLLOWING_VOWELS = "ะาำๅฯ";

    private final NormalisedText typed;
    private final String text;
    private final Vocabulary vocabulary;
    private final BitSet wordBounds;

    /** Where a recognised word begins, given an edge on its left: an edge for what ends there. */
    private final BitSet recognised;

    private final BitSet filterBegins;
    private final BitSet gradeBegins;

    QueryScan(NormalisedText typed, Vocabulary vocabulary) {
        this.typed = typed;
        this.text = typed.text();
        this.vocabulary = vocabulary;
        this.wordBounds = Terms.wordBounds(text);
        this.recognised = new BitSet(text.length());
        this.filterBegins = new BitSet(text.length());
        this.gradeBegins = new BitSet(text.length());
    }

    /** Something recognised, up to {@code end}. */
    private record Found(int end, Kind kind, boolean keep, Filters filters, boolean grade) {}

    Reading read() {
        for (int at = text.length() - 1; at >= 0; at--) {
            look(at);
        }
        var reading = new Reading(typed);
        int edge = 0;
        for (int at = 0; at < text.length(); ) {
            Found found = find(at, at == edge || isEdgeBefore(at));
            if (found == null) {
                at++;
                continue;
            }
            reading.add(found.filters());
            if (!found.keep()) {
                reading.drop(at, found.end());
            }
            at = found.end();
            edge = found.kind() == Kind.CONTENT ? edge : at;
        }
        reading.end();
        return reading;
    }

    private void look(int at) {
        Found found = find(at, true);
        if (found == null || found.kind() == Kind.CONTENT) {
            return;
        }
        recognised.set(at);
        int next = skipSpaces(found.end());
        boolean leadsOn = found.kind() == Kind.PADDING && found.end() < text.length();
        filterBegins.set(at, found.kind() == Kind.FILTER || (leadsOn && filterBegins.get(next)));
        gradeBegins.set(at, found.grade());
    }

    private @Nullable Found find(int at, boolean edge) {
        if (!isClusterStart(at)) {
            return null;
        }
        Found indicator = indicator(at, edge);
        if (indicator != null) {
            return indicator;
        }
        Found grade = grade(at, edge);
        for (Entry entry : vocabulary.at(text, at)) {
            if (grade != null && grade.end() >= at + entry.word().length()) {
                return grade;
            }
            if (mayStand(entry, at, edge)) {
                return new Found(
                        at + entry.word().length(),
                        entry.kind(),
                        entry.keep(),
                        entry.filters(),
                        false);
            }
        }
        return grade;
    }

    private @Nullable Found indicator(int at, boolean edge) {
        Matcher code = Indicators.CODE.matcher(text).region(at, text.length());
        boolean begins = edge || !Character.isLetter(text.charAt(at - 1));
        return begins && code.lookingAt()
                ? new Found(
                        code.end(),
                        Kind.FILTER,
                        false,
                        Filters.NONE.withIndicators(Set.of(Indicators.official(code))),
                        false)
                : null;
    }

    private @Nullable Found grade(int at, boolean edge) {
        GradeGrammar.Reading grade = GradeGrammar.read(text, at, edge);
        return grade == null || !isClusterEnd(grade.end())
                ? null
                : new Found(
                        grade.end(),
                        Kind.FILTER,
                        false,
                        Filters.NONE.withGrades(grade.grades()),
                        true);
    }

    private boolean mayStand(Entry entry, int at, boolean left) {
        int end = at + entry.word().length();
        if (!isClusterEnd(end) || splitsLatin(at) || splitsLatin(end)) {
            return false;
        }
        boolean right = end == text.length() || recognised.get(end) || !isLetter(end);
        return switch (entry.where()) {
            case FREE -> true;
            case EDGE -> left || right;
            case LEFT -> left;
            case ALONE -> left && right;
            case START -> left && (right || wordBounds.get(end));
            case END -> right && (left || wordBounds.get(at));
            case BEFORE -> (left || wordBounds.get(at)) && filterBegins.get(skipSpaces(end));
            case GRADE -> (left || wordBounds.get(at)) && gradeBegins.get(skipSpaces(end));
            case NAME -> false;
        };
    }

    private int skipSpaces(int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private boolean isEdgeBefore(int at) {
        return at == 0 || !isLetter(at - 1);
    }

    private boolean isLetter(int at) {
        char c = text.charAt(at);
        return Character.isLetter(c) || ThaiNormaliser.isMark(c);
    }

    private boolean isClusterStart(int at) {
        char c = text.charAt(at);
        return !ThaiNormaliser.isMark(c)
                && FOLLOWING_VOWELS.indexOf(c) < 0
                && (at == 0 || LEADING_VOWELS.indexOf(text.charAt(at - 1)) < 0);
    }

    private boolean isClusterEnd(int end) {
        return end >= text.length()
                || (!ThaiNormaliser.isMark(text.charAt(end))
                        && FOLLOWING_VOWELS.indexOf(text.charAt(end)) < 0);
    }

    private boolean splitsLatin(int at) {
        return at > 0 && at < text.length() && isLatin(at - 1) && isLatin(at);
    }

    private boolean isLatin(int at) {
        char c = text.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
