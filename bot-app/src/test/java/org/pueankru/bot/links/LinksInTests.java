package org.pueankru.bot.links;

import org.pueankru.bot.links.Finding.Answered;
import org.pueankru.bot.links.Links.Due;
import org.pueankru.bot.search.MediaShelf;
import org.pueankru.bot.stores.MigratedDatabase;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The links of a library, with findings by hand. */
public final class LinksInTests {
    private final MigratedDatabase database;
    private final Clock clock;
    private final Links links;

    public LinksInTests(MigratedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.links = new Links(database.template(), database.transaction(), clock);
    }

    public LinkCare care() {
        return new LinkCare(links);
    }

    Links links() {
        return links;
    }

    public LinksInTests listed(MediaShelf shelf) {
        new LinkListing(shelf, links, clock).update();
        return this;
    }

    public LinksInTests allFoundWorking() {
        for (Optional<Due> due = links.claim(); due.isPresent(); due = links.claim()) {
            found(due.get(), new Answered(200));
        }
        return this;
    }

    void found(Due due, Finding finding) {
        links.record(due.hash(), finding, due.state().after(finding, clock.instant()));
    }

    /** Addresses that may be looked at now. */
    public List<String> due() {
        return database.jdbc()
                .sql("select address from media_link where due_at <= ? order by address")
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }
}
