package org.pueankru.bot.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whole messages that people say to somebody kind. */
enum SmallTalk {
    GREETING("สวัสดี", "หวัดดี", "สวัสดีตอนเช้า", "ดีจ้า", "hello", "Hello", "hi", "Hi"),
    THANKS(
            "ขอบคุณ",
            "ขอบคุณมาก",
            "ขอบคุณมากๆ",
            "ขอบคุณมาก ๆ",
            "ขอบใจ",
            "ขอบพระคุณ",
            "thank you",
            "Thank you",
            "thanks"),
    LAUGH("555", "5555", "55555", "555+", "๕๕๕", "๕๕๕๕", "ฮ่าๆ", "ฮ่า ๆ", "ฮ่าฮ่า"),
    AGREEING("โอเค", "ok", "OK", "Ok", "รับทราบ", "ได้เลย", "ดีมาก", "เยี่ยม", "เยี่ยมเลย");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> sayings;

    SmallTalk(String... sayings) {
        this.sayings = Set.of(sayings);
    }

    String messageKey() {
        return "help.small-talk." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<String> all() {
        return Arrays.stream(values())
                .flatMap(talk -> talk.sayings.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<SmallTalk> of(String saying) {
        return Arrays.stream(values()).filter(talk -> talk.sayings.contains(saying)).findFirst();
    }
}
