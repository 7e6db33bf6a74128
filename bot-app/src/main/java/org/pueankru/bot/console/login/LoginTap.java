package org.pueankru.bot.console.login;

import java.util.Optional;
import java.util.UUID;

/** What the buttons of the login say: what is wanted, and of which request. */
sealed interface LoginTap {
    record Confirm(UUID id) implements LoginTap {}

    record Refuse(UUID id) implements LoginTap {}

    record SetUp(UUID id) implements LoginTap {}

    default String data() {
        return switch (this) {
            case Confirm(UUID id) -> "yes:" + id;
            case Refuse(UUID id) -> "no:" + id;
            case SetUp(UUID id) -> "setup:" + id;
        };
    }

    static Optional<LoginTap> read(String data) {
        int colon = data.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(data.substring(colon + 1));
            return switch (data.substring(0, colon)) {
                case "yes" -> Optional.of(new Confirm(id));
                case "no" -> Optional.of(new Refuse(id));
                case "setup" -> Optional.of(new SetUp(id));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
