package org.pueankru.bot.line;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets what the SDK has no switch for. Thread-safe.
 *
 * <p>A request that changes something goes out once: when a kept connection breaks, OkHttp sends it
 * a second time by itself, but LINE may have taken the first one, and the second would be told that
 * the reply token is dead. The call then fails as one whose fate is unknown, and our own tries
 * decide. A question is asked again: LINE closes connections that were idle, and OkHttp looks for
 * that before it sends anything but a question.
 *
 * <p>The last part of a request does not wait for the acknowledgement of the parts before it
 * (Nagle's algorithm), which costs a card answer of several packets 40 ms or a round trip.
 */
final class LineConnections extends EventListener {
    private final Set<Call> sent = ConcurrentHashMap.newKeySet();

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        try {
            Socket socket = connection.socket();
            if (!socket.getTcpNoDelay()) {
                socket.setTcpNoDelay(true);
            }
        } catch (SocketException e) {
            // a socket that is closed already: the request itself will tell
        }
    }

    @Override
    public void requestHeadersStart(Call call) {
        boolean isQuestion = call.request().method().equals("GET");
        if (!isQuestion && !sent.add(call)) {
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
