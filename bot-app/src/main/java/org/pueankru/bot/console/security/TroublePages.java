package org.pueankru.bot.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what went wrong, in Thai and with an id that the log has too. It stands outside of all other
 * filters, since without Redis not even a session can be asked for.
 */
final class TroublePages extends OncePerRequestFilter implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(TroublePages.class);
    private static final Locale THAI = Locale.of("th");

    private final Supplier<ITemplateEngine> templates;

    TroublePages(Supplier<ITemplateEngine> templates) {
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            Throwable cause = e.getClass() == ServletException.class ? rootOf(e) : e;
            write(response, Trouble.of(cause, request), sizeOf(request), cause);
        }
    }

    /**
     * What a handler threw is told at once, so that the servlet has nothing to log with its values.
     */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        if (failure instanceof NotProven
                || !isConsole(request.getServletPath())
                || response.isCommitted()) {
            return null;
        }
        try {
            write(response, Trouble.of(failure, request), sizeOf(request), failure);
            return new ModelAndView();
        } catch (IOException gone) {
            return null;
        }
    }

    private static boolean isConsole(String path) {
        return path.equals(ConsolePaths.HOME) || path.startsWith(ConsolePaths.HOME + "/");
    }

    /** What people are told. */
    private enum Trouble {
        NOT_FOUND(404),
        NOT_ALLOWED(403),
        STALE(403),
        /** Somebody else did the same at the same moment. */
        TAKEN(409),
        TOO_LARGE(413),
        PICTURE_TOO_LARGE(413),
        TOO_MANY(429),
        LATER(503),
        UNEXPECTED(500);

        private final int status;

        Trouble(int status) {
            this.status = status;
        }

        static Trouble of(Throwable cause, HttpServletRequest request) {
            return switch (cause) {
                case NotFound _, NoResourceFoundException _ -> NOT_FOUND;
                case NotAllowed _ -> NOT_ALLOWED;
                case StaleForm _ -> STALE;
                case DuplicateKeyException _ -> TAKEN;
                case DataAccessException _, TransactionException _ -> LATER;
                case TooLarge _ ->
                        request.getServletPath().equals(ConsolePaths.POSTERS)
                                ? PICTURE_TOO_LARGE
                                : TOO_LARGE;
                case TooMany _ -> TOO_MANY;
                default -> UNEXPECTED;
            };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** There is no such page. */
    void notFound(HttpServletResponse response) throws IOException {
        write(response, Trouble.NOT_FOUND, "", new NotFound());
    }

    /** Of what was sent, in MB. */
    private static String sizeOf(HttpServletRequest request) {
        return "%.1f".formatted(Math.max(0, request.getContentLengthLong()) / (1024.0 * 1024.0));
    }

    private void write(HttpServletResponse response, Trouble trouble, String size, Throwable cause)
            throws IOException {
        String id = UUID.randomUUID().toString().substring(0, 8);
        if (trouble.status >= 500) {
            log.warn("Console page failed, id {}: {}", id, trail(cause));
        } else {
            log.info("Console page refused, id {}: {}", id, trouble.key());
        }
        String page =
                templates
                        .get()
                        .process(
                                "console/trouble",
                                new Context(
                                        THAI,
                                        Map.of("trouble", trouble.key(), "size", size, "id", id)));
        response.resetBuffer();
        response.setStatus(trouble.status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", THAI.getLanguage());
        send(response, page);
    }

    private static void send(HttpServletResponse response, String page) throws IOException {
        try {
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException aWriterIsInUse) {
            response.getWriter().write(page);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : cause;
    }

    /** Classes and places, without the messages: these may quote people. */
    private static String trail(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(
                        cause ->
                                cause.getClass().getName()
                                        + Arrays.stream(cause.getStackTrace())
                                                .filter(TroublePages::isOurs)
                                                .limit(3)
                                                .map(place -> " at " + place)
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" <- "));
    }

    private static boolean isOurs(StackTraceElement place) {
        return place.getClassName().startsWith("org.pueankru.bot.")
                && !place.getClassName().equals(TroublePages.class.getName());
    }
}
