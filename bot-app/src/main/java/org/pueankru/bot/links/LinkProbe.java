package org.pueankru.bot.links;

import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.pueankru.bot.links.Finding.Answered;
import org.pueankru.bot.links.Finding.Reason;
import org.pueankru.bot.links.Finding.Silent;

import java.io.IOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

/**
 * Looks at one link: asks for the head and, when that is not liked, for the first byte. Nothing is
 * read, kept or run. Each redirect is a new request under the same rules. Does not read robots.txt:
 * it makes one or two requests a fortnight, at addresses that were handed in to be opened.
 */
final class LinkProbe {
    private static final int REDIRECTS = 5;
    private static final Duration IN_ALL = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofSeconds(8);

    private final OkHttpClient client;
    private final HostTurns turns;
    private final String userAgent;

    LinkProbe(AddressRule rule, HostTurns turns, String userAgent) {
        this.client = client(rule);
        this.turns = turns;
        this.userAgent = userAgent;
    }

    private static OkHttpClient client(AddressRule rule) {
        return new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(rule))
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(IN_ALL)
                .connectTimeout(CONNECT)
                .build();
    }

    /** What a request came to: an end, or the place of the next one. */
    private sealed interface Hop {
        record End(Finding finding) implements Hop {}

        record On(HttpUrl to) implements Hop {}
    }

    Finding lookAt(String address) throws InterruptedException {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return new Silent(Reason.NO_ANSWER);
        }
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            switch (ask(url)) {
                case Hop.End(Finding finding) -> {
                    return finding;
                }
                case Hop.On(HttpUrl to) -> url = to;
            }
        }
        return new Silent(Reason.TOO_MANY_REDIRECTS);
    }

    private Hop ask(HttpUrl url) throws InterruptedException {
        Hop head = inTurn(request(url).head().build());
        boolean disliked =
                head instanceof Hop.End(Answered(int status)) && status >= 400 && status != 429;
        return disliked ? inTurn(request(url).header("Range", "bytes=0-0").build()) : head;
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder().url(url).header("User-Agent", userAgent);
    }

    private Hop inTurn(Request request) throws InterruptedException {
        String host = request.url().host();
        if (!turns.take(host)) {
            return new Hop.End(new Silent(Reason.NO_TURN));
        }
        boolean answered = false;
        try {
            Hop hop = send(request);
            answered = hop instanceof Hop.On || hop instanceof Hop.End(Answered _);
            return hop;
        } finally {
            turns.give(host, answered);
        }
    }

    private Hop send(Request request) throws InterruptedException {
        try (Response response = client.newCall(request).execute()) {
            String location = response.header("Location");
            if (!response.isRedirect() || location == null) {
                return new Hop.End(new Answered(response.code()));
            }
            HttpUrl next = request.url().resolve(location);
            // an app's own kind of address: phones may know what to do with it
            return next == null ? new Hop.End(new Answered(response.code())) : new Hop.On(next);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                // the service stops, and that is not the link's fault
                throw new InterruptedException();
            }
            return new Hop.End(new Silent(reason(e)));
        }
    }

    private static Reason reason(IOException failure) {
        return switch (failure) {
            case RefusedAddress _ -> Reason.PRIVATE_ADDRESS;
            case UnknownHostException _ -> Reason.UNKNOWN_HOST;
            case SSLException _ -> Reason.CERTIFICATE;
            default -> Reason.NO_ANSWER;
        };
    }
}
