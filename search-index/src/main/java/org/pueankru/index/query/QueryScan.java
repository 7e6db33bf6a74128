package org.pueankru.index.query;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Filters;
import org.pueankru.index.analysis.NormalisedText;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.Vocabulary.Entry;
import org.pueankru.index.query.Vocabulary.Kind;
import org.pueankru.index.query.Vocabulary.Where;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Finds what can be recognised at each position of one query. Thai is written without spaces, so
 * whether ไทย is a learning area or part of ประเทศไทย is told by what stands next to it: an edge is
 * the end of the text, anything that is no letter, or another word that was recognised.
 */
final class QueryScan {
    private static final int LONGEST_NAME = 40;

    private final String text;
    private final Vocabulary vocabulary;
    private final Letters letters;
    private final BitSet wordBounds;
    private final boolean mayHaveGrades;
    private final boolean mayHaveIndicators;

    /** Where a recognised word begins, given an edge on its left: an edge for what ends there. */
    private final BitSet recognised;

    private final BitSet filterBegins;
    private final BitSet gradeBegins;
    private final BitSet formBegins;

    /** Where only padding is left up to the end. */
    private final BitSet tailBegins;

    QueryScan(NormalisedText typed, Vocabulary vocabulary) {
        this.text = typed.text();
        this.vocabulary = vocabulary;
        this.letters = new Letters(text);
        this.mayHaveGrades = GradeGrammar.mayBeIn(text);
        this.mayHaveIndicators = text.indexOf('/') >= 0;
        this.wordBounds = Terms.wordBounds(text);
        this.recognised = new BitSet(text.length());
        this.filterBegins = new BitSet(text.length());
        this.gradeBegins = new BitSet(text.length());
        this.formBegins = new BitSet(text.length());
        this.tailBegins = new BitSet(text.length() + 1);
        this.tailBegins.set(text.length());
        for (int at = text.length() - 1; at >= 0; at--) {
            look(at);
        }
    }

    /** Something recognised, up to {@code end}. */
    record Found(int end, Kind kind, Where where, boolean keep, Filters filters) {
        boolean isPadding() {
            return kind == Kind.PADDING || kind == Kind.SOFT;
        }

        boolean isGrade() {
            return !filters.grades().isEmpty();
        }
    }

    /**
     * What stands to the left of a position.
     *
     * @param edge whether a word ends here for certain
     * @param afterForm whether a form of media ends here
     * @param follows whether something recognised came last, but for white space
     */
    record Left(boolean edge, boolean afterForm, boolean follows) {
        private static final Left ANY = new Left(true, true, true);
    }

    String text() {
        return text;
    }

    boolean isEdgeBefore(int at) {
        return at == 0 || !letters.isLetter(at - 1);
    }

    /** Whether a filter, or padding that leads to one, begins here or after white space. */
    boolean leadsToFilter(int at) {
        return filterBegins.get(skipSpaces(at));
    }

    int skipSpaces(int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private void look(int at) {
        Found found = find(at, Left.ANY);
        if (found == null || found.kind() == Kind.CONTENT || found.where() == Where.AFTER) {
            return;
        }
        recognised.set(at);
        int next = skipSpaces(found.end());
        boolean leadsOn = found.isPadding() && found.end() < text.length();
        filterBegins.set(at, found.kind() == Kind.FILTER || (leadsOn && filterBegins.get(next)));
        formBegins.set(at, found.kind() == Kind.FORM || (leadsOn && formBegins.get(next)));
        gradeBegins.set(at, found.isGrade());
        tailBegins.set(at, found.isPadding() && tailBegins.get(next));
    }

    @Nullable Found find(int at, Left left) {
        if (!letters.isClusterStart(at)) {
            return null;
        }
        Found indicator = indicator(at, left.edge());
        if (indicator != null) {
            return indicator;
        }
        Found grade = grade(at, left.edge());
        for (Entry entry : vocabulary.at(text, at)) {
            if (grade != null && grade.end() >= at + entry.word().length()) {
                return grade;
            }
            if (mayStand(entry, at, left)) {
                return new Found(
                        at + entry.word().length(),
                        entry.kind(),
                        entry.where(),
                        entry.keep(),
                        entry.filters());
            }
        }
        return grade == null && left.edge() ? misspelt(at) : grade;
    }

    private @Nullable Found indicator(int at, boolean edge) {
        if (!mayHaveIndicators) {
            return null;
        }
        Matcher code = Indicators.CODE.matcher(text).region(at, text.length());
        boolean begins = edge || !Character.isLetter(text.charAt(at - 1));
        return begins && code.lookingAt()
                ? filter(code.end(), Filters.NONE.withIndicators(Set.of(Indicators.official(code))))
                : null;
    }

    private @Nullable Found grade(int at, boolean edge) {
        if (!mayHaveGrades) {
            return null;
        }
        GradeGrammar.Reading grade = GradeGrammar.read(text, at, edge);
        return grade == null || !letters.isClusterEnd(grade.end())
                ? null
                : filter(grade.end(), Filters.NONE.withGrades(grade.grades()));
    }

    /** A filter's name with one slip in it, where nothing else is glued to it. */
    private @Nullable Found misspelt(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != ' ' && end - at <= LONGEST_NAME) {
            end++;
        }
        Entry meant = vocabulary.meantBy(text, at, end);
        return meant == null || end - at > LONGEST_NAME
                ? null
                : new Found(end, Kind.FILTER, Where.ALONE, meant.keep(), meant.filters());
    }

    private static Found filter(int end, Filters filters) {
        return new Found(end, Kind.FILTER, Where.FREE, false, filters);
    }

    private boolean mayStand(Entry entry, int at, Left side) {
        int end = at + entry.word().length();
        if (!letters.isClusterEnd(end) || letters.splitsLatin(at) || letters.splitsLatin(end)) {
            return false;
        }
        boolean left = side.edge() || (side.afterForm() && entry.kind() == Kind.FILTER);
        boolean right = end == text.length() || recognised.get(end) || !letters.isLetter(end);
        boolean rightBound = right || wordBounds.get(end);
        boolean leftBound = left || wordBounds.get(at);
        int next = skipSpaces(end);
        return switch (entry.where()) {
            case FREE -> true;
            case EDGE -> left || right;
            case LEFT -> left;
            case ALONE -> left && right;
            case AFTER -> side.follows() && rightBound;
            case START -> left && rightBound;
            case END -> right && leftBound;
            case LAST -> leftBound && right && (tailBegins.get(next) || filterBegins.get(next));
            case BEFORE -> left && !isCounted(at, side) && leadsOn(entry, next);
            case LEADING -> leftBound && leadsOn(entry, next);
            case GRADE -> left && gradeBegins.get(next);
            case NAME -> false;
        };
    }

    /** Whether a number stands before that is no grade: 6 ประเภท. */
    private boolean isCounted(int at, Left side) {
        int before = at - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && Character.isDigit(text.charAt(before)) && !side.follows();
    }

    private boolean leadsOn(Entry entry, int next) {
        return switch (entry.kind()) {
            case NEGATION -> filterBegins.get(next) || formBegins.get(next);
            case PREFERENCE ->
                    next == text.length() || filterBegins.get(next) || formBegins.get(next);
            case FILTER, PADDING, SOFT, CONTENT, FORM -> filterBegins.get(next);
        };
    }
}
