package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Openers;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The way into registering, last of all: nobody need register to search. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RegisterOpeners implements Openers {
    private final Sayings sayings;

    RegisterOpeners(Sayings sayings) {
        this.sayings = sayings;
    }

    @Override
    public List<QuickReply> openers(boolean inGroup) {
        return inGroup ? List.of() : List.of(sayings.word(sayings.say("word.register")));
    }
}
