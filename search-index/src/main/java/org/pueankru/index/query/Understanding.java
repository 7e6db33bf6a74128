package org.pueankru.index.query;

import org.pueankru.index.analysis.NormalisedText;
import org.pueankru.index.query.QueryScan.Found;
import org.pueankru.index.query.QueryScan.Left;
import org.pueankru.index.query.Vocabulary.Kind;
import org.pueankru.index.query.Vocabulary.Where;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pass over one query from left to right: what is wanted, what is not, and what is text. */
final class Understanding {
    private static final Pattern CONNECTOR =
            Pattern.compile("\\s*(?:,|/|&|และ|หรือ|กับ|รวมถึง|and|or)\\s*");
    private static final Pattern LEADING_TO_NAME =
            Pattern.compile("(?:\\s|แบบ|เป็น|พวก|ที่เป็น|แนว|ประเภท|ของ|เรื่อง)+");

    /** What the words before mean for the next filter. */
    private enum Mode {
        WANTED,
        /** Not wanted, and words that are no filter are not wanted either. */
        UNWANTED,
        /** Not wanted, if it is a filter. */
        LESS_WANTED,
        /** Something unwanted was just read: a connector leads to more of it. */
        UNWANTED_SO_FAR
    }

    private final QueryScan scan;
    private final String text;
    private final Reading reading;
    private Mode mode = Mode.WANTED;
    private int edge;

    /** The end of what was last taken out of the text. */
    private int taken;

    private int afterForm = -1;

    Understanding(NormalisedText typed, Vocabulary vocabulary) {
        this.scan = new QueryScan(typed, vocabulary);
        this.text = scan.text();
        this.reading = new Reading(typed);
    }

    Reading read() {
        for (int at = 0; at < text.length(); ) {
            int connected = mode == Mode.UNWANTED_SO_FAR ? connected(at) : at;
            if (connected > at) {
                reading.drop(at, connected);
                mode = Mode.UNWANTED;
                at = connected;
                edge = at;
                continue;
            }
            Found found = scan.find(at, left(at));
            if (found != null && found.kind() == Kind.PREFERENCE && !isPreferred(at)) {
                found = null;
            }
            at = found == null ? letter(at) : recognised(at, found);
        }
        reading.end();
        return reading;
    }

    private Left left(int at) {
        boolean follows = taken > 0 && scan.skipSpaces(taken) >= at;
        return new Left(at == edge || scan.isEdgeBefore(at), at == afterForm, follows);
    }

    /** Where a list of unwanted things goes on behind a connector. */
    private int connected(int at) {
        Matcher connector = CONNECTOR.matcher(text).region(at, text.length());
        return connector.lookingAt() && scan.leadsToFilter(connector.end()) ? connector.end() : at;
    }

    /** Whether something that can be preferred stands right before a position. */
    private boolean isPreferred(int at) {
        return (edge > 0 && scan.skipSpaces(edge) >= at)
                || (afterForm > 0 && scan.skipSpaces(afterForm) >= at);
    }

    private int letter(int at) {
        if (mode == Mode.UNWANTED && text.charAt(at) != ' ') {
            return unwantedWords(at);
        }
        if (text.charAt(at) != ' ') {
            mode = Mode.WANTED;
        }
        return at + 1;
    }

    /** Words up to a space or to something else that is recognised. */
    private int unwantedWords(int at) {
        Matcher lead = LEADING_TO_NAME.matcher(text).region(at, text.length());
        int from = lead.lookingAt() && lead.end() < text.length() ? lead.end() : at;
        int to = from;
        while (to < text.length() && text.charAt(to) != ' ' && !ends(from, to)) {
            to++;
        }
        reading.exclude(from, to);
        reading.drop(at, to);
        mode = Mode.WANTED;
        edge = to;
        return to;
    }

    private boolean ends(int from, int at) {
        Found found = at == from ? null : scan.find(at, new Left(false, false, false));
        return found != null && (found.kind() == Kind.FILTER || isEnd(found));
    }

    private int recognised(int at, Found found) {
        switch (found.kind()) {
            case FILTER -> {
                if (mode == Mode.UNWANTED && found.keep()) {
                    return unwantedWords(at);
                }
                filter(at, found);
            }
            case PADDING -> padding(at, found);
            case SOFT -> {
                reading.fallBackOn(at, found.end());
                padding(at, found);
            }
            case NEGATION -> switchTo(Mode.UNWANTED, at, found);
            case PREFERENCE -> switchTo(Mode.LESS_WANTED, at, found);
            case CONTENT, FORM -> {
                return words(at, found);
            }
        }
        edge = found.end();
        taken = found.keep() ? taken : edge;
        return found.end();
    }

    private void filter(int at, Found found) {
        if (mode == Mode.UNWANTED || mode == Mode.LESS_WANTED) {
            reading.exclude(found.filters());
            reading.drop(at, found.end());
            mode = Mode.UNWANTED_SO_FAR;
            return;
        }
        reading.add(found.filters());
        if (!found.keep()) {
            reading.drop(at, found.end());
        }
        mode = Mode.WANTED;
    }

    private void padding(int at, Found found) {
        if (!found.keep()) {
            reading.drop(at, found.end());
        }
        if (isEnd(found)) {
            mode = Mode.WANTED;
        }
    }

    private static boolean isEnd(Found found) {
        return found.where() == Where.END || found.where() == Where.LAST;
    }

    private void switchTo(Mode next, int at, Found found) {
        reading.drop(at, found.end());
        mode = next;
    }

    private int words(int at, Found found) {
        if (mode == Mode.UNWANTED) {
            return unwantedWords(at);
        }
        if (mode == Mode.LESS_WANTED) {
            reading.drop(at, found.end());
            edge = found.end();
        }
        mode = Mode.WANTED;
        afterForm = found.kind() == Kind.FORM ? found.end() : afterForm;
        return found.end();
    }
}
