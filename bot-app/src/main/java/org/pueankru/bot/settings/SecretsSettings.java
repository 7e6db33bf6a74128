package org.pueankru.bot.settings;

import java.util.List;

/**
 * What stored secrets are sealed with.
 *
 * @param keys the one that writes first, then those that still read; empty = a key of the service's
 *     own in DATA_DIR
 */
public record SecretsSettings(List<String> keys) {
    public SecretsSettings {
        keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
        return "SecretsSettings[masked]";
    }
}
