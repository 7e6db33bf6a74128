package org.pueankru.bot.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** An embedded PostgreSQL's database, as a client sees it. */
record PostgresAddress(int port, String database, String password) {
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    PostgresAddress inDatabase(String other) {
        return new PostgresAddress(port, other, password);
    }

    /** Whether it takes our connection now. */
    boolean answers() {
        try {
            execute("SELECT 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    void execute(String sql) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresServer.USER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        try (Connection connection = DriverManager.getConnection(url(), properties);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public String toString() {
        return "PostgresAddress[" + url() + "]";
    }
}
