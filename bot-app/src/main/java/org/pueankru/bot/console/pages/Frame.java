package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.util.Arrays;
import java.util.List;

/** What stands around every page: who is here, and where they can go. */
@Component
@ControllerAdvice(basePackages = "org.pueankru.bot.console")
class Frame {
    /** A place in the menu; its name is the message {@code menu.KEY}. */
    enum Place {
        START("", Permission.CONSOLE),
        NOTICES("/notices", Permission.SEE_NOTICES),
        ROUNDS("/rounds", Permission.SEE_NOTICES, Permission.SEE_NETWORK),
        SCHOOLS("/schools", Permission.SEE_DISTRICT, Permission.SEE_NETWORK),
        NETWORKS("/networks", Permission.SEE_DISTRICT),
        PEOPLE("/people", Permission.SEE_DISTRICT),
        IMPORTS("/imports", Permission.EXCHANGE_FILES),
        INVITES("/invites", Permission.INVITE_TO_SCHOOLS, Permission.INVITE_TO_OFFICE),
        GROUPS("/groups", Permission.SEE_DISTRICT),
        LISTS("/lists", Permission.SEE_DISTRICT),
        AUDIT("/audit", Permission.READ_AUDIT),
        SETTINGS("/settings", Permission.CHANGE_SETTINGS),
        DISTRICTS("/districts", Permission.CHANGE_SETTINGS),
        ME("/me", Permission.CONSOLE);

        private final String path;

        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final Permission[] needs;

        Place(String path, Permission... needs) {
            this.path = ConsolePaths.HOME + path;
            this.needs = needs;
        }

        public String path() {
            return path;
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean isFor(Visitor visitor) {
            return visitor.mayAnyOf(needs) && (this != DISTRICTS || visitor.isOfTheFirstDistrict());
        }

        /** Whether the page of this address is one of this place. */
        public boolean has(String address) {
            if (this == START) {
                return address.equals(path);
            }
            return isWithin(path, address)
                    || (this == ME && isWithin(ConsolePaths.PASSKEYS, address));
        }

        private static boolean isWithin(String path, String address) {
            return address.equals(path) || address.startsWith(path + "/");
        }
    }

    @ModelAttribute("visitor")
    @Nullable Visitor visitor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
                ? visitor
                : null;
    }

    @ModelAttribute("menu")
    List<Place> menu() {
        Visitor visitor = visitor();
        return visitor == null
                ? List.of()
                : Arrays.stream(Place.values()).filter(place -> place.isFor(visitor)).toList();
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getServletPath();
    }
}
