package org.pueankru.bot.admin.doctor;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.admin.doctor.Finding.Level;
import org.pueankru.bot.line.LineChannelFacts;
import org.pueankru.bot.settings.InvalidSetting;
import org.pueankru.bot.settings.LineSettings;
import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.OperatorsDatabase;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code admin doctor}. Changes nothing, and prints no secret. */
@Command(
        name = "doctor",
        description = {
            "Looks at settings, stores, index, clock and each district's LINE channel, beside a running"
                    + " bot or not, and says what to do.",
            "Ends with 1 when something fails; a warning is no failure."
        },
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private final Environment environment;
    private boolean failed;

    @Spec private @Nullable CommandSpec spec;

    public DoctorCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        LineSettings line = line();
        if (line != null) {
            new SettingsChecks(environment).findings(line).forEach(this::tell);
        }
        Settings settings = Settings.readStores(environment);
        tell(StoreChecks.disk(settings.service().dataDir()));
        tell(StoreChecks.redis(settings));
        try (OperatorsDatabase database = OperatorsDatabase.open(settings)) {
            inside(database, settings, line);
        } catch (StartRefused refused) {
            tell(
                    Finding.fail(
                            "postgresql",
                            String.valueOf(refused.getMessage()),
                            "start it, or set DATABASE_URL or DATA_DIR right"));
        }
        return failed ? 1 : 0;
    }

    /** Null when it is not set well, which is told. */
    private @Nullable LineSettings line() {
        try {
            Settings.read(environment);
            return Settings.readLine(environment);
        } catch (InvalidSetting wrong) {
            tell(
                    Finding.fail(
                            "settings",
                            String.valueOf(wrong.getMessage()),
                            "set it in the service's environment, and run this with the same"));
            return null;
        }
    }

    private void inside(
            OperatorsDatabase database, Settings settings, @Nullable LineSettings line) {
        StoreChecks stores = new StoreChecks(database.dataSource());
        stores.database().forEach(this::tell);
        try {
            tell(IndexCheck.of(settings.service().dataDir(), database.dataSource()));
            tell(new ClockCheck(database.dataSource()).finding(line));
            var channels = new ChannelChecks(environment, database.dataSource());
            channels.findings(line, line == null ? null : new LineChannelFacts(line))
                    .forEach(this::tell);
        } catch (DataAccessException notTheBotsYet) {
            tell(
                    Finding.fail(
                            "postgresql",
                            "the bot's tables cannot be read",
                            "start this version of the bot once"));
        }
    }

    private void tell(Finding finding) {
        failed |= finding.level() == Level.FAIL;
        out().println(finding.line());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
