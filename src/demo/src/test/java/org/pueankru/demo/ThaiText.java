package org.pueankru.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** The slips that typed and generated Thai is prone to. */
final class ThaiText {
    private static final Pattern DECOMPOSED_SARA_AM =
            Pattern.compile("\u0E4D[\u0E48-\u0E4B]?\u0E32");
    private static final Pattern TWO_SARA_E = Pattern.compile("\u0E40\u0E40");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\u00A0]");
    private static final Pattern MARK_WITHOUT_CONSONANT =
            Pattern.compile("(^|[^\u0E01-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]");
    private static final Pattern REPEATED_MARK =
            Pattern.compile("[\u0E48-\u0E4B]{2}|([\u0E31\u0E34-\u0E39\u0E47\u0E4C])\\1");
    private static final Pattern GLUED_REPEAT_SIGN =
            Pattern.compile("[^ ]\u0E46|\u0E46[^ \\p{Punct}]");
    private static final Pattern EMPTY_SLOT = Pattern.compile("[{}]|\\(\\)|null");

    private ThaiText() {}

    static void assertClean(String text) {
        assertThat(text)
                .isNotBlank()
                .isEqualTo(text.strip())
                .doesNotContain("  ")
                .doesNotContainPattern(DECOMPOSED_SARA_AM)
                .doesNotContainPattern(TWO_SARA_E)
                .doesNotContainPattern(INVISIBLE)
                .doesNotContainPattern(MARK_WITHOUT_CONSONANT)
                .doesNotContainPattern(REPEATED_MARK)
                .doesNotContainPattern(GLUED_REPEAT_SIGN)
                .doesNotContainPattern(EMPTY_SLOT);
    }
}
