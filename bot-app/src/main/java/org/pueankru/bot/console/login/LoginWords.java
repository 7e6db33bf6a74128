package org.pueankru.bot.console.login;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the bot says to those who come in. */
@Component
class LoginWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;
    private final ThaiDates dates;
    private final @Nullable URI publicUrl;

    LoginWords(MessageSource messages, ThaiDates dates, ServiceSettings settings) {
        this.publicUrl = settings.publicUrl();
        this.messages = messages;
        this.dates = dates;
    }

    Answer howItGoes() {
        return text("login.how");
    }

    Answer notInGroups() {
        return text("login.not-in-groups");
    }

    Answer noGood() {
        return text("login.no-good");
    }

    Answer tooLate() {
        return text("login.too-late");
    }

    Answer confirmed() {
        return text("login.confirmed");
    }

    Answer refused() {
        return text("login.refused");
    }

    Answer waitUntil(Instant until, Instant now) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        return text("login.wait", minutes);
    }

    Answer isItYours(LoginRequests.Asked asked) {
        return Answer.of(
                new Text(
                        say("login.is-it-yours", asked.browser(), dates.time(asked.since())),
                        List.of(
                                button("login.yes", new LoginTap.Confirm(asked.id())),
                                button("login.no", new LoginTap.Refuse(asked.id())))));
    }

    private String moreOfPrivacy() {
        return publicUrl == null
                ? ""
                : "\n\n" + say("login.privacy", publicUrl.resolve("/privacy").toString());
    }

    Answer becomeFirstStaff(District district, UUID id) {
        return Answer.of(
                new Text(
                        say("login.become-first-staff", district.name()) + moreOfPrivacy(),
                        List.of(button("login.accept", new LoginTap.SetUp(id)))));
    }

    Answer isFirstStaff(District district) {
        return text("login.is-first-staff", district.name());
    }

    String firstStaff() {
        return say("login.first-staff");
    }

    private QuickReply button(String key, LoginTap tap) {
        String label = say(key);
        return new QuickReply(label, new Tap.Choose(LoginFeature.KEY + ":" + tap.data(), label));
    }

    private Answer text(String key, Object... arguments) {
        return Answer.of(Text.of(say(key, arguments)));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, THAI);
    }
}
