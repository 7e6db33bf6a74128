package org.pueankru.bot.messaging;

/**
 * Allows one reply, for about a minute after its webhook arrived. Its text form is masked, so that
 * a log line cannot leak it.
 */
public record ReplyToken(String value) {
    @Override
    public String toString() {
        return "ReplyToken[masked]";
    }
}
