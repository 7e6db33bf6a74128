package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeList;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Sending;
import org.pueankru.bot.outbox.Sending.Progress;

/**
 * How far an announcement has come.
 *
 * @param sending null until deliveries were made
 */
record HowFar(Notice notice, @Nullable Sending sending, Progress progress) {
    /** Whether a page should ask again soon. */
    public boolean running() {
        return notice.state() == Notice.State.PLANNED
                || (notice.state() == Notice.State.SENDING && !isStopped());
    }

    public boolean isStopped() {
        return sending != null && sending.state() == Sending.State.STOPPED;
    }

    /** Whether it stands still because the month's messages, or those beside the reserve, end. */
    public boolean isShortOfMessages() {
        return sending != null
                && sending.stop() != null
                && sending.stop().why() == Sending.Why.LIMIT;
    }

    /** As {@link NoticeList} calls it. */
    public String state() {
        return notice.state() == Notice.State.SENDING && isStopped()
                ? "stopped"
                : notice.state().code();
    }

    public int all() {
        return progress.all();
    }

    /** What LINE took, paid or with a free reply. */
    public int taken() {
        return of(Delivery.State.ACCEPTED) + of(Delivery.State.RODE);
    }

    public int accepted() {
        return of(Delivery.State.ACCEPTED);
    }

    public int rode() {
        return of(Delivery.State.RODE);
    }

    public int missed() {
        return of(Delivery.State.MISSED);
    }

    public int waiting() {
        return of(Delivery.State.WAITING);
    }

    public int held() {
        return of(Delivery.State.HELD);
    }

    public int lost() {
        return of(Delivery.State.LOST);
    }

    public int refused() {
        return of(Delivery.State.REFUSED);
    }

    public int unknown() {
        return of(Delivery.State.UNKNOWN);
    }

    public int cancelled() {
        return of(Delivery.State.CANCELLED);
    }

    private int of(Delivery.State state) {
        return progress.of(state);
    }
}
