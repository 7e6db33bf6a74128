package org.pueankru.richmenu.line;

import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClientException;

import org.jspecify.annotations.Nullable;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/** Why LINE did not do something, and what an operator can do about it. */
final class Words {
    private Words() {}

    static String ofRefusal(String what, Rate rate, AbstractLineClientException refusal) {
        int status = refusal.getCode();
        return switch (status) {
            case 401, 403 ->
                    "LINE does not accept the channel's token (%d): set LINE_CHANNEL_TOKEN to the one of this channel, from the LINE Developers console"
                            .formatted(status);
            case 429 ->
                    "LINE did not %s: too many requests (429). It lets %s: %s"
                            .formatted(what, rate.words(), whenItMay(rate, refusal));
            default ->
                    status >= 500
                            ? "LINE did not %s: it has trouble of its own (%d %s)"
                                    .formatted(what, status, ofLine(refusal))
                            : "LINE did not %s: it says %d %s"
                                    .formatted(what, status, ofLine(refusal));
        };
    }

    private static String whenItMay(Rate rate, AbstractLineClientException refusal) {
        return LineCalls.retryAfter(refusal)
                .map(seconds -> "LINE says to wait " + seconds + " seconds")
                .orElse(
                        rate == Rate.A_SECOND
                                ? "wait a minute"
                                : "wait until the hour is over, an hour at most");
    }

    /** LINE's words; they name properties, never people. */
    static String ofLine(AbstractLineClientException refusal) {
        if (!(refusal instanceof MessagingApiClientException told)) {
            return String.valueOf(refusal.getMessage());
        }
        StringBuilder words = new StringBuilder(String.valueOf(told.getError()));
        if (told.getDetails() != null) {
            told.getDetails()
                    .forEach(
                            detail ->
                                    words.append("; ")
                                            .append(detail.property())
                                            .append(": ")
                                            .append(detail.message()));
        }
        return words.toString();
    }

    /** Why there was no answer that can be read. */
    static String ofSilence(String what, @Nullable Throwable cause) {
        String why =
                switch (cause) {
                    case SSLException e ->
                            "there is no safe connection to it (%s): see the address, a proxy's certificate, and this machine's date"
                                    .formatted(e.getMessage());
                    case UnknownHostException e ->
                            "this machine does not find the host %s: see the address and the network"
                                    .formatted(e.getMessage());
                    case ConnectException _ ->
                            "nothing listens at its address, or a firewall is between: see the address and the network";
                    case InterruptedIOException _ ->
                            "no answer came within half a minute. It may have done it all the same";
                    case null, default ->
                            "no answer came that can be read (%s). It may have done it all the same"
                                    .formatted(
                                            cause == null
                                                    ? "nothing"
                                                    : cause.getClass().getSimpleName());
                };
        return "LINE did not " + what + ": " + why;
    }
}
