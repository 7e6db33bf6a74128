package org.pueankru.bot.console.login;

import org.springframework.context.ApplicationContext;

import java.util.UUID;

/** A browser's code, as the login page shows it. */
public record LoginCodeInTests(UUID request, String code) {
    public static LoginCodeInTests shownBy(ApplicationContext service) {
        var shown = service.getBean(LoginRequests.class).show("Firefox · Windows", null);
        return new LoginCodeInTests(shown.id(), shown.code());
    }

    /** Whether the browser may go on. */
    public boolean isConfirmed(ApplicationContext service) {
        return service.getBean(LoginRequests.class).stateOf(request)
                == LoginRequests.State.CONFIRMED;
    }
}
