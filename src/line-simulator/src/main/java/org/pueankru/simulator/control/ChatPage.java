package org.pueankru.simulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The chat page: plain files from the jar, nothing from elsewhere but the pictures that bots send.
 */
public final class ChatPage {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.[a-z0-9]+");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "txt", "text/plain; charset=utf-8",
                    "woff2", "font/woff2");
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src * data: blob:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private ChatPage() {}

    /** Adds {@code /} and the files that the page needs below {@code /page}. */
    public static void addTo(RoutesConfig routes) {
        routes.get("/", http -> send(http, "index.html"));
        routes.get("/page/{file}", http -> send(http, http.pathParam("file")));
    }

    private static void send(Context http, String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !NAME.matcher(name).matches()) {
            throw new NotFoundResponse();
        }
        try (InputStream file = ChatPage.class.getResourceAsStream("page/" + name)) {
            if (file == null) {
                throw new NotFoundResponse();
            }
            http.header("Content-Security-Policy", POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", name.endsWith("woff2") ? "max-age=86400" : "no-cache")
                    .contentType(type)
                    .result(file.readAllBytes());
        }
    }
}
