package org.pueankru.bot;

import org.pueankru.bot.admin.AdminCommands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import java.util.Arrays;

/** The service: answers the LINE webhooks of district offices. */
@SpringBootApplication
public class BotApplication {
    /** Starts the service, or runs one operator's command: {@code admin ...}. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("admin")) {
            System.exit(AdminCommands.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        try {
            SpringApplication.run(BotApplication.class, args);
        } catch (RuntimeException alreadyReported) {
            System.exit(1);
        }
    }
}
