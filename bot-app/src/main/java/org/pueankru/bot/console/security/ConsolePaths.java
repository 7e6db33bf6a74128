package org.pueankru.bot.console.security;

import java.util.List;

/** Where the console is. */
public final class ConsolePaths {
    public static final String HOME = "/console";
    public static final String LOGIN = HOME + "/login";
    public static final String ASSETS = HOME + "/assets/";

    /** A visitor's own passkeys. */
    public static final String PASSKEYS = HOME + "/passkeys";

    /** Where a passkey is asked for before an act. */
    public static final String PROOF = HOME + "/proof";

    /** The address that takes lists, one of those that take files. */
    public static final String UPLOAD = HOME + "/imports/upload";

    /** The address that takes pictures, another one. */
    public static final String POSTERS = HOME + "/notices/poster";

    /** The address that takes lists of schools that reported. */
    public static final String REPORTED = HOME + "/rounds/reported";

    static final List<String> FILTERED = List.of(HOME, HOME + "/*");

    private ConsolePaths() {}
}
