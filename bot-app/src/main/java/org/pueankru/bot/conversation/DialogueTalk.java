package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.KeptTalk;
import org.springframework.stereotype.Component;

/** What the running dialogue of a chat remembers. */
@Component
class DialogueTalk implements KeptTalk {
    private final Dialogues dialogues;

    DialogueTalk(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    @Override
    public void erase(ChannelId channel, ChatId chat) {
        dialogues.forget(channel, chat);
    }
}
