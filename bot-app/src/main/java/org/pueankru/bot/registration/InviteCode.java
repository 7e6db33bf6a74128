package org.pueankru.bot.registration;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.stereotype.Component;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps a typed invite code between two turns of a dialogue, sealed. */
@Component
class InviteCode {
    /** Longer is no code, however it is grouped. */
    private static final int LONGEST = 40;

    private static final Pattern THAI_LETTER = Pattern.compile("[ก-ฺเ-์]");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[A-Za-z0-9๐-๙]");

    private final Secrets secrets;

    InviteCode(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Whether somebody who typed this meant a code, right or wrong. */
    static boolean isMeant(String typed) {
        return typed.length() <= LONGEST
                && LETTER_OR_DIGIT.matcher(typed).find()
                && !THAI_LETTER.matcher(typed).find();
    }

    String seal(DistrictId district, String typed) {
        return Base64.getEncoder().encodeToString(secrets.seal(purpose(district), typed));
    }

    /** Empty when the keys have changed since. */
    Optional<String> open(DistrictId district, String sealed) {
        return secrets.open(purpose(district), Base64.getDecoder().decode(sealed));
    }

    private static String purpose(DistrictId district) {
        return "code in a dialogue of " + district.value();
    }
}
