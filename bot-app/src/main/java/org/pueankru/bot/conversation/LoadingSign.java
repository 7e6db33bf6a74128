package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.Messenger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Shows in a 1:1 chat that a turn is being worked on, when it is still unanswered after a second;
 * LINE has no such sign in groups. Thread-safe.
 */
@Component
class LoadingSign {
    private final Messenger messenger;
    private final Executor afterASecond;

    @Autowired
    LoadingSign(Messenger messenger) {
        this(messenger, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    /**
     * @param afterASecond runs what it is given when a second has gone by
     */
    LoadingSign(Messenger messenger, Executor afterASecond) {
        this.messenger = messenger;
        this.afterASecond = afterASecond;
    }

    /** A turn that is being worked on, until it is closed. */
    interface Waiting extends AutoCloseable {
        @Override
        void close();
    }

    Waiting whileWaitingIn(ChannelId channel, ChatId chat) {
        AtomicBoolean answered = new AtomicBoolean();
        if (chat instanceof ChatId.Person person) {
            afterASecond.execute(
                    () -> {
                        if (!answered.get()) {
                            messenger.showLoading(channel, person);
                        }
                    });
        }
        return () -> answered.set(true);
    }
}
