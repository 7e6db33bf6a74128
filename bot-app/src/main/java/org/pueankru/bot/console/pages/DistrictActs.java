package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.login.SetupFile;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.ChannelBook;
import org.pueankru.bot.directory.ChannelBook.Outcome;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.stereotype.Component;

import java.util.Map;

/** What is done to districts and channels. Thread-safe. */
@Component
class DistrictActs {
    private final ChannelBook book;
    private final SetupFile setupFile;
    private final AuditLog audit;
    private final Acts acts;

    DistrictActs(ChannelBook book, SetupFile setupFile, AuditLog audit, Acts acts) {
        this.book = book;
        this.setupFile = setupFile;
        this.audit = audit;
        this.acts = acts;
    }

    Outcome add(Visitor visitor, String name, String secret, String token) {
        Outcome outcome = book.add(name, secret, token);
        if (outcome instanceof Outcome.Done(DistrictId district, String _)) {
            note(visitor, "district-added", district);
            setupFile.refresh();
        }
        return outcome;
    }

    Outcome change(Visitor visitor, DistrictId district, String secret, String token) {
        Outcome outcome = book.change(district, secret, token);
        if (outcome instanceof Outcome.Done) {
            note(visitor, "channel-changed", district);
        }
        return outcome;
    }

    /**
     * In both logs, after the act: no transaction is open while LINE is asked. To the other
     * district it was somebody who looks after the service.
     */
    private void note(Visitor visitor, String act, DistrictId district) {
        acts.within(
                () -> {
                    acts.note(visitor, act, "district", district.value());
                    audit.note(
                            district,
                            new Actor.Operator(),
                            act,
                            new Subject("district", district.value()),
                            Map.of());
                });
    }
}
