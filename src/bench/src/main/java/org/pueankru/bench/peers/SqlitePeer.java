package org.pueankru.bench.peers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** SQLite's full-text search with its own trigram tokenizer and BM25, in memory. */
final class SqlitePeer implements Peer {
    private final Connection connection;
    private final PreparedStatement search;

    SqlitePeer(List<Entry> entries) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE VIRTUAL TABLE media USING fts5(id UNINDEXED, text, tokenize = 'trigram')");
        }
        try (var insert = connection.prepareStatement("INSERT INTO media VALUES (?, ?)")) {
            for (Entry entry : entries) {
                insert.setString(1, entry.id());
                insert.setString(2, Cut.run(entry.text()));
                insert.executeUpdate();
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO media(media) VALUES ('optimize')");
        }
        connection.commit();
        search =
                connection.prepareStatement(
                        "SELECT id FROM media WHERE media MATCH ? ORDER BY rank LIMIT " + DEPTH);
    }

    @Override
    public String name() {
        return "SQLite FTS5 trigram";
    }

    @Override
    public List<String> search(String query) {
        String any =
                new LinkedHashSet<>(Cut.trigrams().terms(query))
                        .stream().map(gram -> '"' + gram + '"').collect(Collectors.joining(" OR "));
        if (any.isEmpty()) {
            return List.of();
        }
        try {
            search.setString(1, any);
            try (ResultSet rows = search.executeQuery()) {
                var hits = new ArrayList<String>(DEPTH);
                while (rows.next()) {
                    hits.add(rows.getString(1));
                }
                return hits;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (connection;
                search) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite cannot close", e);
        }
    }
}
