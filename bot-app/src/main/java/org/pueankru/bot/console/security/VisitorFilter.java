package org.pueankru.bot.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/** Finds out who asks, and ends the session of somebody who may not any more. */
final class VisitorFilter extends OncePerRequestFilter {
    private final Visitors visitors;

    VisitorFilter(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith(ConsolePaths.ASSETS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && Visitors.isSignedIn(session)) {
            Optional<Visitor> visitor = visitors.of(session);
            visitor.ifPresent(VisitorFilter::enter);
            if (visitor.isEmpty()) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private static void enter(Visitor visitor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new VisitorAuthentication(visitor));
        SecurityContextHolder.setContext(context);
    }
}
