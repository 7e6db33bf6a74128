package org.pueankru.bot.registration;

import org.pueankru.bot.directory.Role;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads out of a few words what somebody is. */
final class TypedRole {
    /** Longer texts speak of something else. */
    private static final int LONGEST = 30;

    /** The likelier meaning of a word that is part of others comes later: ครู in ครูแกนนำ. */
    private enum Sign {
        CORE_TEACHER("แกนนำ", Role.CORE_TEACHER),
        NETWORK_CHAIR("ประธาน", Role.NETWORK_CHAIR),
        SUPERVISOR("นิเทศ|^ศน\\.?$", Role.SUPERVISOR),
        STAFF("เจ้าหน้าที่|จนท", Role.STAFF),
        EXECUTIVE("ผู้บริหารเขต|ผอ\\.?\\s*เขต", Role.EXECUTIVE),
        DIRECTOR("ผู้อำนวยการ|ผอ\\.?", Role.DIRECTOR),
        TEACHER("ครู|อาจารย์", Role.TEACHER);

        private final Pattern pattern;
        private final Role role;

        Sign(String pattern, Role role) {
            this.pattern = Pattern.compile(pattern);
            this.role = role;
        }
    }

    private TypedRole() {}

    static Optional<Role> read(String typed) {
        String plain = PlainWords.of(typed);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        for (Sign sign : Sign.values()) {
            if (sign.pattern.matcher(plain).find()) {
                return Optional.of(sign.role);
            }
        }
        return Optional.empty();
    }
}
