package org.pueankru.bot.search.catalogue;

import org.pueankru.index.IndexUpdate;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes items from the record into an index; what this version cannot read or the index does not
 * take is left out, since one item must not keep all others from being found.
 */
final class IndexWriting implements CatalogueRecord.Changes {
    private static final Logger log = LoggerFactory.getLogger(IndexWriting.class);

    private final IndexUpdate update;
    private long unreadable;
    private long refused;

    IndexWriting(IndexUpdate update) {
        this.update = update;
    }

    @Override
    public void put(String record) {
        MediaItem item;
        try {
            item = MediaRecord.item(record);
        } catch (RuntimeException e) {
            log.debug("A record cannot be read", e);
            unreadable++;
            return;
        }
        try {
            update.put(item);
        } catch (IllegalArgumentException e) {
            log.debug("The index does not take an item", e);
            refused++;
        }
    }

    @Override
    public void remove(String id) {
        update.remove(id);
    }

    void commit(Generation generation) {
        update.commit(generation.mark());
        tellOf(unreadable, generation, "are of another version of this service");
        tellOf(refused, generation, "have a value that is too long for the index");
    }

    private static void tellOf(long items, Generation generation, String what) {
        if (items > 0) {
            log.warn(
                    "{} items of generation {} {} and are left out of the index; import the"
                            + " catalogue file again, which tells of rows that it refuses.",
                    items,
                    generation.number(),
                    what);
        }
    }
}
