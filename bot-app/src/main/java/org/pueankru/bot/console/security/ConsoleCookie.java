package org.pueankru.bot.console.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

import java.util.List;
import java.util.function.Predicate;

/** The session's cookie: out of reach of scripts and of other sites, over https only with https. */
final class ConsoleCookie implements CookieSerializer {
    private final Predicate<HttpServletRequest> isHttps;
    private final DefaultCookieSerializer open = serializer(false);
    private final DefaultCookieSerializer secure = serializer(true);

    ConsoleCookie(Predicate<HttpServletRequest> isHttps) {
        this.isHttps = isHttps;
    }

    private static DefaultCookieSerializer serializer(boolean secure) {
        DefaultCookieSerializer serializer = new DefaultCookieSerializer();
        serializer.setCookieName(secure ? "__Secure-console" : "console");
        serializer.setCookiePath(ConsolePaths.HOME);
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        serializer.setUseSecureCookie(secure);
        return serializer;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return isHttps.test(request) ? secure : open;
    }
}
