package org.pueankru.bot.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, sends forms with the token of the page before. */
final class PlainBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("id=\"command\">([^<]+)<");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI bot;
    private String token = "";

    PlainBrowser(URI bot) {
        this.bot = bot;
    }

    /** A browser that this member of staff has let in. */
    static PlainBrowser signedIn(URI bot, Member staff) {
        PlainBrowser browser = new PlainBrowser(bot);
        staff.asks(browser.opensTheLogin());
        staff.taps("ใช่ ฉันเอง");
        browser.posts("/console/login/enter", Map.of());
        return browser;
    }

    HttpResponse<String> opens(String path) {
        return send(to(path).GET().build());
    }

    HttpResponse<String> posts(String path, Map<String, String> form) {
        return posts(path, List.copyOf(form.entrySet()));
    }

    /** The same where a field may stand several times. */
    HttpResponse<String> posts(String path, List<Map.Entry<String, String>> form) {
        String body =
                form.stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body + "&_csrf=" + encoded(token)))
                        .build());
    }

    /** Sends a form and opens the page that it leads to. */
    HttpResponse<String> postsAndFollows(String path, Map<String, String> form) {
        String next = posts(path, form).headers().firstValue("location").orElseThrow();
        return opens(next);
    }

    /** Sends a form with a file in it. */
    HttpResponse<String> uploads(String path, Map<String, String> form, byte[] file) {
        String boundary = "----a-form-of-the-console";
        StringBuilder head = new StringBuilder();
        form.forEach((name, value) -> head.append(part(boundary, name, value)));
        head.append(part(boundary, "_csrf", token))
                .append("--" + boundary + "\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n");
        return send(
                to(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(head.toString()),
                                        HttpRequest.BodyPublishers.ofByteArray(file),
                                        HttpRequest.BodyPublishers.ofString(
                                                "\r\n--" + boundary + "--\r\n")))
                        .build());
    }

    private static String part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value);
    }

    /** What the login page wants to be sent in 1:1. */
    String opensTheLogin() {
        String page = opens("/console/login").body();
        Matcher code = CODE.matcher(page);
        if (!code.find()) {
            throw new AssertionError("no code on the page:\n" + page);
        }
        return code.group(1);
    }

    void forgetsTheToken() {
        token = "";
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(bot.resolve(path))
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
