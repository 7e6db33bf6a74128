package org.pueankru.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: answers the LINE webhooks of district offices. */
@SpringBootApplication
public class BotApplication {
    /** Ends the process with exit code 1 when the service does not start. */
    public static void main(String[] args) {
        try {
            SpringApplication.run(BotApplication.class, args);
        } catch (RuntimeException alreadyReported) {
            System.exit(1);
        }
    }
}
