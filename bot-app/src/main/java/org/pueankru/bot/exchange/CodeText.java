package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Digits;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the code that was meant in what a spreadsheet made of it. Not thread-safe. */
final class CodeText {
    private static final Pattern CODE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._/ -]{0,39}");
    private static final Pattern SPACED_DIGITS = Pattern.compile("[0-9]+(?:[ -][0-9]+)+");
    private static final Pattern WITH_FRACTION = Pattern.compile("([0-9]+)[.,]0+");
    private static final Pattern SCIENTIFIC =
            Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");

    private final Set<String> known = new HashSet<>();
    private final Map<String, List<String>> withoutZeros = new HashMap<>();

    CodeText(Collection<String> known) {
        this.known.addAll(known);
        this.known.forEach(code -> withoutZeros.merge(bare(code), List.of(code), CodeText::joined));
    }

    /**
     * What came of it.
     *
     * @param code null when there is a reason why none is meant
     */
    record Meant(@Nullable String code, @Nullable Reason reason, String argument) {
        static Meant code(String code) {
            return new Meant(code, null, "");
        }

        static Meant none(Reason reason, String argument) {
            return new Meant(null, reason, argument);
        }
    }

    Meant meant(String cell) {
        String typed = Digits.ascii(cell);
        boolean rounded = SCIENTIFIC.matcher(typed).matches();
        String text = plain(typed);
        if (known.contains(text)) {
            return Meant.code(text);
        }
        List<String> candidates = withoutZeros.getOrDefault(bare(text), List.of());
        if (candidates.size() == 1 && isNumber(text)) {
            return Meant.code(candidates.getFirst());
        }
        if (candidates.size() > 1 && isNumber(text)) {
            return Meant.none(Reason.SEVERAL_CODES, String.join(", ", candidates));
        }
        if (rounded && text.endsWith("0")) {
            return Meant.none(Reason.ROUNDED_CODE, cell);
        }
        return CODE.matcher(text).matches() ? Meant.code(text) : Meant.none(Reason.BAD_CODE, cell);
    }

    private static String plain(String text) {
        var fraction = WITH_FRACTION.matcher(text);
        if (fraction.matches()) {
            return fraction.group(1);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return new BigDecimal(text).toPlainString();
        }
        return SPACED_DIGITS.matcher(text).matches() ? text.replaceAll("[ -]", "") : text;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String bare(String code) {
        return isNumber(code) ? code.replaceFirst("^0+(?=.)", "") : code;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).sorted().toList();
    }
}
