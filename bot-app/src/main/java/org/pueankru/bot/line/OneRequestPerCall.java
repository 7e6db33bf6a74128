package org.pueankru.bot.line;

import okhttp3.Call;
import okhttp3.EventListener;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops OkHttp from sending a request a second time by itself when a kept connection breaks: LINE
 * may have taken the first one, and the second would be told that the reply token is dead. The call
 * then fails as one whose fate is unknown, and our own tries decide. The SDK has no switch for
 * this.
 */
final class OneRequestPerCall extends EventListener {
    private final Set<Call> sent = ConcurrentHashMap.newKeySet();

    @Override
    public void requestHeadersStart(Call call) {
        if (!sent.add(call)) {
            call.cancel();
        }
    }

    @Override
    public void callEnd(Call call) {
        sent.remove(call);
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        sent.remove(call);
    }
}
