package org.pueankru.bot.console.login;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.bot.stores.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code DATA_DIR/setup-code}: for each district without staff a line with a code, a tab and the
 * district's name. Only who may read the service's files can make the first staff.
 */
@Component
public class SetupFile {
    private static final Logger log = LoggerFactory.getLogger(SetupFile.class);

    private final Districts districts;
    private final SetupCodes codes;
    private final Path file;

    SetupFile(Districts districts, SetupCodes codes, ServiceSettings settings) {
        this.districts = districts;
        this.codes = codes;
        this.file = settings.dataDir().resolve("setup-code");
    }

    /** Brings the file up to date: at the start, when a code was used, when a district came. */
    @EventListener(ApplicationReadyEvent.class)
    public void refresh() {
        try {
            List<District> without =
                    districts.all().stream()
                            .filter(district -> !codes.hasStaff(district.id()))
                            .toList();
            if (without.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                write(without);
            }
        } catch (IOException e) {
            log.warn("The setup code could not be written or removed: {}", e.getClass().getName());
        }
    }

    private void write(List<District> without) throws IOException {
        Map<String, String> known = known();
        String lines =
                without.stream()
                        .map(
                                district ->
                                        good(district, known.getOrDefault(district.name(), ""))
                                                + "\t"
                                                + district.name()
                                                + "\n")
                        .collect(Collectors.joining());
        PrivateFile.write(file, lines);
        log.info(
                "A district has no staff yet: the code for the first is in {}", file.getFileName());
    }

    private String good(District district, String known) {
        return codes.isGood(district.id(), known) ? known : codes.make(district.id());
    }

    private Map<String, String> known() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, _) -> a));
    }
}
