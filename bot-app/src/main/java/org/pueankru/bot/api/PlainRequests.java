package org.pueankru.bot.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Arrays;

/**
 * Refuses what no address of ours takes: fields behind the question mark where none are read (the
 * others say themselves which they know), and JSON that is larger than any of ours can be.
 */
final class PlainRequests implements HandlerInterceptor {
    /** As of a webhook's. */
    private static final long LARGEST_JSON = 1_048_576;

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (request.getQueryString() != null
                && handler instanceof HandlerMethod method
                && !readsTheRequest(method)) {
            throw ApiProblem.wrong("This address takes no fields behind the question mark.");
        }
        if (isJson(request) && request.getContentLengthLong() > LARGEST_JSON) {
            throw ApiProblem.tooLarge("JSON must not be larger than 1 MB.");
        }
        return true;
    }

    private static boolean readsTheRequest(HandlerMethod method) {
        return Arrays.asList(method.getMethod().getParameterTypes())
                .contains(HttpServletRequest.class);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
