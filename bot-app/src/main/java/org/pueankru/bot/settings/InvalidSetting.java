package org.pueankru.bot.settings;

/** A setting that the service cannot start with; the message is one sentence for the operator. */
public class InvalidSetting extends StartRefused {
    private static final long serialVersionUID = 1L;

    public InvalidSetting(String sentence) {
        super(sentence);
    }
}
