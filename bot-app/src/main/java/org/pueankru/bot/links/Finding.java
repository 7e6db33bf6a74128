package org.pueankru.bot.links;

/** What one look at a link told. */
sealed interface Finding {
    /** Somebody answered at the end of all redirects. */
    record Answered(int status) implements Finding {}

    /** Nobody answered, or nothing that is an answer. */
    record Silent(Reason reason) implements Finding {}

    /** Why there was no answer. */
    enum Reason {
        /** No such name, or nobody who could tell. */
        UNKNOWN_HOST,
        /** No connection, a broken one, or no answer in time. */
        NO_ANSWER,
        /** More redirects than anybody follows. */
        TOO_MANY_REDIRECTS,
        /** Its certificate does not convince us; a phone may know more. */
        CERTIFICATE,
        /** Not on the public internet, so not looked at. */
        PRIVATE_ADDRESS,
        /** The host was busy with other looks for too long. */
        NO_TURN
    }

    /** A word for operators: a status or a reason. */
    default String word() {
        return switch (this) {
            case Answered(int status) -> Integer.toString(status);
            case Silent(Reason reason) ->
                    reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    }

    /** What it says about the link. */
    default Verdict verdict() {
        return switch (this) {
            case Answered(int status) -> ofStatus(status);
            case Silent(Reason reason) ->
                    switch (reason) {
                        case UNKNOWN_HOST, NO_ANSWER, TOO_MANY_REDIRECTS -> Verdict.FAILS;
                        case CERTIFICATE, PRIVATE_ADDRESS, NO_TURN -> Verdict.UNCLEAR;
                    };
        };
    }

    /** Whether it may be our own network that fails. */
    default boolean mayBeOurOwnFault() {
        return this instanceof Silent(Reason reason)
                && (reason == Reason.UNKNOWN_HOST || reason == Reason.NO_ANSWER);
    }

    private static Verdict ofStatus(int status) {
        if (status < 400 || status == 416) { // the range that we ask for may be too small to give
            return Verdict.WORKS;
        }
        // 401, 403, 429 and the like are said to robots and strangers, not to a teacher's phone
        return status == 404 || status == 410 || (status >= 500 && status < 600)
                ? Verdict.FAILS
                : Verdict.UNCLEAR;
    }

    /** Whether the link leads somewhere. */
    enum Verdict {
        WORKS,
        FAILS,
        UNCLEAR
    }
}
