package org.pueankru.bot.settings;

import org.springframework.core.env.Environment;

import java.time.Duration;

/** All that the operator sets, read at once so that a mistake is told before anything starts. */
public record Settings(ServiceSettings service, StoreSettings stores) {
    /**
     * Reads and checks every setting, also those that only beans use later.
     *
     * @throws InvalidSetting at the first mistake
     */
    public static Settings read(Environment environment) {
        SettingsReader reader = new SettingsReader(environment);
        LineSettings line = reader.line();
        reader.timeShift(line);
        reader.checkAddresses();
        reader.links();
        reader.secrets();
        return new Settings(reader.service(), reader.stores(line));
    }

    /** Only how the library's links are looked at. */
    public static LinkSettings readLinks(Environment environment) {
        return new SettingsReader(environment).links();
    }

    /** Only where things are kept: what an operator's command needs. */
    public static Settings readStores(Environment environment) {
        SettingsReader reader = new SettingsReader(environment);
        return new Settings(reader.service(), reader.storesWithoutLine());
    }

    /** Only what stored secrets are sealed with: for commands that make codes. */
    public static SecretsSettings readSecrets(Environment environment) {
        return new SettingsReader(environment).secrets();
    }

    /**
     * Only the first district's channel.
     *
     * @throws InvalidSetting when it is not set, or not well
     */
    public static LineSettings readLine(Environment environment) {
        return new SettingsReader(environment).line();
    }

    /**
     * Only by how much the clock is moved.
     *
     * @throws InvalidSetting when the channel is not set, or this is not
     */
    public static Duration readTimeShift(Environment environment) {
        SettingsReader reader = new SettingsReader(environment);
        return reader.timeShift(reader.line());
    }
}
