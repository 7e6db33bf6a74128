package org.pueankru.bot.admin;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.settings.StartRefused;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.stream.Collectors;

/** The option {@code --district} of commands that are about one. */
final class WhichDistrict {
    @Option(
            names = "--district",
            paramLabel = "NAME",
            description = "Which district, by its name or channel; needed when there are several.")
    private @Nullable String district;

    /**
     * The one that is meant.
     *
     * @throws StartRefused when none is, or it is not said which
     */
    District among(List<District> all) {
        List<District> meant = all.stream().filter(this::means).toList();
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (all.isEmpty()) {
            throw new StartRefused("There is no district yet: start the bot once.");
        }
        throw new StartRefused(
                "Say which district with --district: "
                        + all.stream().map(District::name).collect(Collectors.joining(", "))
                        + ".");
    }

    private boolean means(District each) {
        return district == null
                || each.name().equals(district)
                || each.channel().value().equals(district);
    }
}
