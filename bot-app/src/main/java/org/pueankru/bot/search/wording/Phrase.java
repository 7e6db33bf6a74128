package org.pueankru.bot.search.wording;

/** The sentences and labels that search uses, each with its key in the message file. */
public enum Phrase {
    UNDERSTOOD_EVERYTHING("understood.everything"),
    UNDERSTOOD_TEXT("understood.text"),
    UNDERSTOOD_EXCLUDED("understood.excluded"),
    FOUND_HEADING("found.heading"),
    FOUND_COUNT("found.count"),
    FOUND_RANGE("found.range"),
    FOUND_PAGE("found.page"),
    FOUND_SUMMARY("found.summary"),
    FOUND_CUT("found.cut"),
    FOUND_CORRECTED("found.corrected"),
    FOUND_ROUGH("found.rough"),
    FOUND_SUGGESTION("found.suggestion"),
    BUTTON_MEANT("button.meant"),
    SIMILAR_HEADING("similar.heading"),
    SIMILAR_NONE("similar.none"),
    SIMILAR_GONE("similar.gone"),
    RELAXED_ALL("relaxed.all"),
    RELAXED_THEN("relaxed.then"),
    RELAXED_MEDIA_TYPE("relaxed.media-type"),
    RELAXED_LEARNING_AREA("relaxed.learning-area"),
    RELAXED_NEIGHBOURING_GRADE("relaxed.neighbouring-grade"),
    RELAXED_TEXT("relaxed.text"),
    NOTHING_FOUND("nothing.found"),
    NOTHING_ADVICE("nothing.advice"),
    NOTHING_SUGGESTED("nothing.suggested"),
    NOTHING_UNDERSTOOD("nothing.understood"),
    PROMPT_WHAT("prompt.what"),
    PROMPT_EXAMPLE("prompt.example"),
    BACK_START("back.start"),
    LIBRARY_PREPARING("library.preparing"),
    LIBRARY_MISSING("library.missing"),
    BUTTON_AGAIN("button.again"),
    EXAMPLE_1("example.1"),
    EXAMPLE_2("example.2"),
    EXAMPLE_3("example.3"),
    BUTTON_OPEN("button.open"),
    BUTTON_SHARE("button.share"),
    BUTTON_SIMILAR("button.similar"),
    BUTTON_NEXT("button.next"),
    BUTTON_PREVIOUS("button.previous"),
    BUTTON_BACK("button.back"),
    BUTTON_DROP("button.drop"),
    BUTTON_REFINE("button.refine"),
    SHOWN_SIMILAR("shown.similar"),
    SHOWN_PAGE("shown.page"),
    SHOWN_DROP("shown.drop"),
    SHOWN_ALLOW("shown.allow"),
    SHOWN_REFINE("shown.refine"),
    COMMAND_SEARCH("command.search"),
    COMMAND_BACK("command.back"),
    COMMAND_GROUP_PREFIX("command.group-prefix"),
    COMMAND_BROWSE("command.browse"),
    BUTTON_BROWSE("button.browse"),
    BUTTON_START("button.start"),
    SHOWN_TOPICS("shown.topics"),
    BROWSE_SUMMARY("browse.summary"),
    BROWSE_PART("browse.part"),
    BROWSE_LEVELS("browse.levels"),
    BROWSE_GRADES("browse.grades"),
    BROWSE_AREAS("browse.areas"),
    BROWSE_TOPICS("browse.topics"),
    BROWSE_WHOLE_LEVEL("browse.whole-level"),
    BROWSE_ALL_AREAS("browse.all-areas"),
    BROWSE_ALL_TOPICS("browse.all-topics"),
    LEVEL_KINDERGARTEN("level.kindergarten"),
    LEVEL_LOWER_PRIMARY("level.lower-primary"),
    LEVEL_UPPER_PRIMARY("level.upper-primary"),
    LEVEL_LOWER_SECONDARY("level.lower-secondary"),
    LEVEL_UPPER_SECONDARY("level.upper-secondary"),
    LINK_FOUND("link.found"),
    LINK_UNKNOWN("link.unknown"),
    COVER_SIGNATURE("cover.signature");

    private final String key;

    Phrase(String key) {
        this.key = key;
    }

    /** Its key in the message file. */
    public String key() {
        return key;
    }
}
