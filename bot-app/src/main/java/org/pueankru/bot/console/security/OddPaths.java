package org.pueankru.bot.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Turns away addresses that filters and controllers could read differently: with dots for the
 * folder above, parameters of a path, empty parts. No page of ours has such a one.
 */
final class OddPaths extends OncePerRequestFilter {
    private final TroublePages pages;

    OddPaths(TroublePages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOdd(request.getRequestURI())) {
            pages.notFound(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * @param path as it was sent, with what is written in hex
     */
    static boolean isOdd(String path) {
        String plain = path.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.contains("//")
                || plain.contains(";")
                || plain.contains("%3b")
                || plain.contains("%2f")
                || plain.contains("%5c")
                || plain.contains("\\")
                || plain.contains("%00")
                || Arrays.stream(plain.split("/", -1))
                        .anyMatch(part -> part.equals(".") || part.equals(".."));
    }
}
