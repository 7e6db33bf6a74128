package org.pueankru.bot.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.pueankru.bot.directory.Permission;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets files in from those alone who may import lists or write announcements. It stands before the
 * check of the form's token, which has the whole body read.
 */
final class UploadGuard extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor = VisitorAuthentication.now();
        if (visitor.isEmpty()) {
            ToTheLogin.send(request, response);
            return;
        }
        if (!visitor.get().may(neededFor(request))) {
            throw new NotAllowed();
        }
        if (request.getContentLengthLong() > ConsoleUploads.LARGEST_REQUEST) {
            throw new TooLarge();
        }
        chain.doFilter(request, response);
    }

    private static Permission neededFor(HttpServletRequest request) {
        return switch (request.getServletPath()) {
            case ConsolePaths.POSTERS, ConsolePaths.REPORTED -> Permission.WRITE_NOTICES;
            default -> Permission.EXCHANGE_FILES;
        };
    }
}
