package org.pueankru.bot.console.login;

import org.pueankru.bot.console.login.SetupCodes.Without;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.bot.stores.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code DATA_DIR/setup-code}: for each district without staff a line with a code, its channel and
 * the district's name, with tabs between. Only who may read the service's files can make the first
 * staff.
 */
@Component
public class SetupFile {
    private static final Logger log = LoggerFactory.getLogger(SetupFile.class);

    private final SetupCodes codes;
    private final Path file;

    SetupFile(SetupCodes codes, ServiceSettings settings) {
        this.codes = codes;
        this.file = settings.dataDir().resolve("setup-code");
    }

    /**
     * Brings the file up to date: at the start, when a code was used, and when a district came. It
     * never fails: the service works without the file.
     */
    @EventListener(ApplicationReadyEvent.class)
    public void refresh() {
        try {
            List<Without> without = codes.districtsWithoutStaff();
            if (without.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                write(without);
            }
        } catch (IOException | DataAccessException | TransactionException e) {
            log.warn("The setup code could not be written or removed: {}", e.getClass().getName());
        }
    }

    private void write(List<Without> without) throws IOException {
        Map<String, String> known = known();
        String lines =
                without.stream()
                        .map(
                                district ->
                                        String.join(
                                                "\t",
                                                good(district, known),
                                                district.channel().value(),
                                                district.name() + "\n"))
                        .collect(Collectors.joining());
        PrivateFile.write(file, lines);
        log.info(
                "A district has no staff yet: the code for the first is in {}", file.getFileName());
    }

    private String good(Without without, Map<String, String> known) {
        String code = known.getOrDefault(without.channel().value(), "");
        return codes.isGood(without.district(), code) ? code : codes.make(without.district());
    }

    private Map<String, String> known() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", 3))
                .filter(parts -> parts.length == 3)
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, _) -> a));
    }
}
