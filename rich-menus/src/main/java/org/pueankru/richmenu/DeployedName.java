package org.pueankru.richmenu;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which one of our menus is known at LINE: it tells which menu it is and what is in it,
 * so that an unchanged menu is never made again. LINE shows it to nobody.
 *
 * @param hash of definition and picture, 12 hexadecimal digits
 */
public record DeployedName(String key, String hash) {
    private static final Pattern FORM =
            Pattern.compile("pueankru/([a-z0-9-]{1,24})/([0-9a-f]{12})");

    /** Empty for a menu that is not ours. */
    public static Optional<DeployedName> read(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches()
                ? Optional.of(new DeployedName(form.group(1), form.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "pueankru/" + key + "/" + hash;
    }
}
