package org.pueankru.bot.directory;

import org.pueankru.bot.messaging.ChannelId;

/**
 * A district office, which is one LINE channel.
 *
 * @param staffApproval whether a post that an invite code gave waits for staff
 */
public record District(
        DistrictId id,
        String name,
        ChannelId channel,
        TeacherAdmission teacherAdmission,
        boolean staffApproval) {
    /** Who lets a teacher in who says which school is theirs. */
    public enum TeacherAdmission {
        /** Nobody need agree. */
        OPEN,
        /** The director of the school agrees, or staff. */
        DIRECTOR;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static TeacherAdmission ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
