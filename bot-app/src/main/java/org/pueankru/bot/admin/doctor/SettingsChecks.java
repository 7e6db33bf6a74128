package org.pueankru.bot.admin.doctor;

import org.pueankru.bot.settings.LineSettings;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.bot.settings.Settings;
import org.springframework.core.env.Environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is set well and still is not as it should be in service. */
final class SettingsChecks {
    private final Environment environment;

    SettingsChecks(Environment environment) {
        this.environment = environment;
    }

    List<Finding> findings(LineSettings line) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                line.isRealLine()
                        ? Finding.ok("settings", "read, for the real LINE")
                        : Finding.warn(
                                "settings",
                                "LINE_API_ENDPOINT is a stand-in: nobody's phone is reached",
                                "leave it unset in service"));
        ServiceSettings service = Settings.readStores(environment).service();
        findings.add(
                service.publicUrl() == null
                        ? Finding.warn(
                                "PUBLIC_URL",
                                "not set: cards have no covers of ours, and no notice a link",
                                "set the https address of this service")
                        : Finding.ok("PUBLIC_URL", service.publicUrl().toString()));
        Duration shift = Settings.readTimeShift(environment);
        if (!shift.isZero()) {
            findings.add(
                    Finding.warn(
                            "TIME_SHIFT",
                            "the service's clock is moved by " + shift,
                            "leave it unset but for rehearsals"));
        }
        return findings;
    }
}
