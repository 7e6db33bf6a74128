package org.pueankru.bot.messaging;

/** A person as LINE names them to one provider ({@code U} and 32 hexadecimal digits). */
public record PersonId(String value) {
    @Override
    public String toString() {
        return "PersonId[masked]";
    }
}
