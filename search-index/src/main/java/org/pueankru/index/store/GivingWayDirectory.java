package org.pueankru.index.store;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.RateLimitedIndexOutput;
import org.apache.lucene.store.RateLimiter;

import java.io.IOException;

/** A directory in which writing gives way every few kilobytes, as merging does nowhere else. */
final class GivingWayDirectory extends FilterDirectory {
    private static final long BYTES_BETWEEN = 2_048;

    private final RateLimiter limiter;

    GivingWayDirectory(Directory disk, GivingWay way) {
        super(disk);
        this.limiter = new Limiter(way);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return new RateLimitedIndexOutput(limiter, super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        return new RateLimitedIndexOutput(limiter, super.createTempOutput(prefix, suffix, context));
    }

    /** Knows no rate: how much is written depends on the searches alone. */
    private static final class Limiter extends RateLimiter {
        private final GivingWay way;

        Limiter(GivingWay way) {
            this.way = way;
        }

        @Override
        public long pause(long bytes) {
            way.giveWay();
            return 0;
        }

        @Override
        public long getMinPauseCheckBytes() {
            return BYTES_BETWEEN;
        }

        @Override
        public void setMBPerSec(double rate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double getMBPerSec() {
            return Double.POSITIVE_INFINITY;
        }
    }
}
