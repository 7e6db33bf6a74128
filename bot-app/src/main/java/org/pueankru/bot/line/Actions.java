package org.pueankru.bot.line;

import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.URIAction;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.Tap;

/** Taps as LINE's action objects. */
final class Actions {
    private static final int SAID = 300;

    private Actions() {}

    static Action of(String label, Tap tap) {
        return switch (tap) {
            case Tap.Say say -> new MessageAction(label, Cut.graphemes(say.text(), SAID));
            case Tap.Choose choose ->
                    new PostbackAction(label, choose.data(), shownBy(choose), null, null, null);
            case Tap.Open open -> new URIAction(label, open.address(), null);
        };
    }

    /** A tap that shows nothing in the chat is allowed, one that shows an empty text is not. */
    private static @Nullable String shownBy(Tap.Choose choose) {
        return choose.shown().isBlank() ? null : Cut.graphemes(choose.shown(), SAID);
    }
}
