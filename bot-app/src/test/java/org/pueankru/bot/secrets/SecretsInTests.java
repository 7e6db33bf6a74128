package org.pueankru.bot.secrets;

import java.util.List;

/** Secrets for the tests of those who use them. */
public final class SecretsInTests {
    public static final String KEY = "a key of the tests, long enough to be one";

    private SecretsInTests() {}

    public static Secrets secrets() {
        return with(KEY);
    }

    public static Secrets with(String... keys) {
        return new Secrets(List.of(keys));
    }
}
