package org.pueankru.bot.search.catalogue;

import org.pueankru.index.IndexUpdate;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes items from the record into an index; what this version cannot read is left out. */
final class IndexWriting implements CatalogueRecord.Changes {
    private static final Logger log = LoggerFactory.getLogger(IndexWriting.class);

    private final IndexUpdate update;
    private long unreadable;

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
        update.put(item);
    }

    @Override
    public void remove(String id) {
        update.remove(id);
    }

    void commit(Generation generation) {
        update.commit(generation.mark());
        if (unreadable > 0) {
            log.warn(
                    "{} items of generation {} are of another version of this service and are left"
                            + " out of the index; import the catalogue file again.",
                    unreadable,
                    generation.number());
        }
    }
}
