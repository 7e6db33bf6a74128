package org.pueankru.bot.stores;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The PostgreSQL database that holds the records; {@code url} may carry a password. */
record DatabaseAddress(String url, @Nullable String user, @Nullable String password)
        implements JdbcConnectionDetails {
    static DatabaseAddress of(PostgresAddress embedded) {
        return new DatabaseAddress(embedded.url(), PostgresServer.USER, embedded.password());
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return "DatabaseAddress[masked]";
    }
}
