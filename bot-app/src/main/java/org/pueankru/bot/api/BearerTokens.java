package org.pueankru.bot.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Posts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Optional;

/** Lets nobody in without a good token, and notes whose it is. */
final class BearerTokens implements HandlerInterceptor {
    /** The request's attribute that holds the district. */
    static final String DISTRICT = BearerTokens.class.getName() + ".district";

    /** The request's attribute that holds the token as who acts. */
    static final String ACTOR = BearerTokens.class.getName() + ".actor";

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final Posts posts;

    BearerTokens(ApiTokens tokens, Posts posts) {
        this.tokens = tokens;
        this.posts = posts;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<ApiTokens.Good> good =
                token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::find);
        if (good.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"puean-kru\"");
            throw ApiProblem.unauthorised();
        }
        if (!isStillBacked(good.get())) {
            throw ApiProblem.forbidden(
                    "Whoever made this token may not make one any more; somebody of the office makes a new one.");
        }
        request.setAttribute(DISTRICT, good.get().district());
        request.setAttribute(ACTOR, new Actor.Api(good.get().id()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return true;
    }

    /** A program acts for the office: it may no more than whoever let it, at this moment. */
    private boolean isStillBacked(ApiTokens.Good token) {
        return tokens.makerOf(token.district(), token.id())
                .map(maker -> posts.held(token.district(), maker))
                .map(Permission.CHANGE_SETTINGS::isGivenBy)
                .orElse(true);
    }

    private static Optional<String> token(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(value -> value.startsWith(ApiTokens.PREFIX) && value.length() < 100);
    }
}
