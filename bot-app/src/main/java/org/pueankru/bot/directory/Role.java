package org.pueankru.bot.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is at a place; a person may be several things at several places. */
public enum Role {
    TEACHER(Reach.SCHOOL),
    DIRECTOR(Reach.SCHOOL),
    /** ครูแกนนำ: helps the schools of one network. */
    CORE_TEACHER(Reach.NETWORK),
    NETWORK_CHAIR(Reach.NETWORK),
    /** ศึกษานิเทศก์. */
    SUPERVISOR(Reach.DISTRICT),
    STAFF(Reach.DISTRICT),
    /** ผอ.เขต and deputies: sees and approves. */
    EXECUTIVE(Reach.DISTRICT);

    /** What kind of place a role is held at. */
    public enum Reach {
        SCHOOL,
        NETWORK,
        DISTRICT
    }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** As in files, addresses and the database: {@code core-teacher}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
