package org.pueankru.bot.console.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.List;
import java.util.Optional;

/** A visitor in the words of Spring Security, for one request; never stored. */
final class VisitorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    VisitorAuthentication(Visitor visitor) {
        super(List.of());
        this.visitor = visitor;
        setAuthenticated(true);
    }

    /** Who asks in this thread. */
    static Optional<Visitor> now() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof VisitorAuthentication authentication
                ? Optional.of(authentication.visitor)
                : Optional.empty();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return visitor;
    }

    @Override
    public String getName() {
        return visitor.person().id().value().toString();
    }
}
