package org.pueankru.bot.settings;

/**
 * Why the service does not start. The message is one sentence for the operator, printed as it is
 * before the process ends with exit code 1; it names no secret.
 */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
