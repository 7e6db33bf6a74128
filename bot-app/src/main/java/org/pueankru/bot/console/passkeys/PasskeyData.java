package org.pueankru.bot.console.passkeys;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.springframework.stereotype.Component;

import java.util.Map;

/** What a person calls their passkeys; no copy holds a key. */
@Component
class PasskeyData implements PersonalData {
    private final Passkeys passkeys;

    PasskeyData(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public String key() {
        return "passkeys";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return passkeys.of(district, person).stream()
                .map(
                        passkey ->
                                Map.of(
                                        "label", passkey.label(),
                                        "site", passkey.site(),
                                        "since", passkey.createdAt().toString()))
                .toList();
    }

    @Override
    public void erase(DistrictId district, Person.Id person) {
        passkeys.removeAll(district, person);
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        passkeys.move(district, from, to);
    }
}
