package org.pueankru.bot.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * Keeps what is under {@code /actuator} on the public port for callers on this machine, all but
 * health. A request that a proxy has passed on is not from this machine, wherever the proxy runs.
 * On a port of its own ({@code MANAGEMENT_PORT}) the operator's network decides instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ActuatorGate extends OncePerRequestFilter {
    private static final String ACTUATOR = "/actuator";
    private static final String HEALTH = ACTUATOR + "/health";
    private static final List<String> SIGNS_OF_A_PROXY =
            List.of(
                    "Forwarded",
                    "Via",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Real-IP");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !isAt(ACTUATOR, path) || isAt(HEALTH, path);
    }

    private static boolean isAt(String place, String path) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromThisMachine(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
        // an address in numbers: nothing is looked up
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
    }
}
