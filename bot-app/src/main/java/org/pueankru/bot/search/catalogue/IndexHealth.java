package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The index as a detail of health: without it the service still takes what LINE sends. */
final class IndexHealth implements HealthIndicator {
    private final CatalogueKeeper keeper;
    private final IncomingFile file;

    IndexHealth(CatalogueKeeper keeper, IncomingFile file) {
        this.keeper = keeper;
        this.file = file;
    }

    @Override
    public Health health() {
        Standing standing = keeper.standing();
        Health.Builder health =
                switch (keeper.library()) {
                    case Library.Open _ -> Health.up();
                    case Library.Preparing _, Library.Missing _ -> Health.unknown();
                };
        health.withDetail("records", keeper.records()).withDetail("importing", file.isImporting());
        detail(health, "wanted", standing.wanted());
        detail(health, "have", standing.have());
        detail(health, "since", standing.since());
        detail(health, "problem", standing.problem());
        return health.build();
    }

    private static void detail(Health.Builder health, String name, @Nullable Object value) {
        if (value != null) {
            health.withDetail(name, value);
        }
    }
}
