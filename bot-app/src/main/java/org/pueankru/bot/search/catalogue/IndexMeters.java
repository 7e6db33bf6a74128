package org.pueankru.bot.search.catalogue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** How far the index is: the generation in PostgreSQL, the one it shows, its items. */
final class IndexMeters implements MeterBinder {
    private final CatalogueKeeper keeper;

    IndexMeters(CatalogueKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        generation(registry, "wanted", Standing::wanted);
        generation(registry, "have", Standing::have);
        Gauge.builder("index.records", keeper, CatalogueKeeper::records).register(registry);
    }

    private void generation(
            MeterRegistry registry, String kind, Function<Standing, @Nullable Long> number) {
        Gauge.builder("index.generation", keeper, it -> orZero(number.apply(it.standing())))
                .tag("kind", kind)
                .register(registry);
    }

    private static double orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
