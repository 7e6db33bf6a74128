package org.pueankru.bot.console.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

import java.io.IOException;

/** What those get who are not signed in, or whose form is not of this session. */
final class ToTheLogin {
    private ToTheLogin() {}

    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException notSignedIn)
            throws IOException {
        send(request, response);
    }

    static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (VisitorAuthentication.now().isPresent()) {
            throw new StaleForm();
        }
        send(request, response);
    }

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", ConsolePaths.LOGIN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(ConsolePaths.LOGIN);
        }
    }
}
