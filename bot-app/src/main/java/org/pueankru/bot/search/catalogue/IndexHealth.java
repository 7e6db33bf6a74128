package org.pueankru.bot.search.catalogue;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The index as a detail of health: without it the service still takes what LINE sends. */
final class IndexHealth implements HealthIndicator {
    private final CatalogueKeeper keeper;

    IndexHealth(CatalogueKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        return switch (keeper.library()) {
            case Library.Open open -> with(Health.up(), open.index().size());
            case Library.Preparing _ -> with(Health.unknown(), 0);
            case Library.Missing _ -> with(Health.unknown(), 0);
        };
    }

    private Health with(Health.Builder health, long records) {
        return health.withDetail("records", records)
                .withDetail("importing", keeper.isImporting())
                .build();
    }
}
