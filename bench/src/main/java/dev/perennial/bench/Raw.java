package dev.perennial.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The same work by bare statements on the same database, with the index it needs: what the disk and the processor allow. */
final class Raw implements AutoCloseable {

    private static final String COLUMNS = "select id, number, name, kind, created_at from parties.accounts where deleted_at is null ";

    private final Connection connection;

    Raw(String url, String user, String password) {
        try {
            connection = DriverManager.getConnection(url, user, password);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    /** The process that all connections of the database come from. */
    long postmaster() {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return ProcessHandle.of(rows.getLong(1)).flatMap(ProcessHandle::parent).map(ProcessHandle::pid).orElse(-1L);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    int newest() {
        return rows(COLUMNS + "order by created_at desc, id desc limit 50");
    }

    int newestWithPrefix(String folded) {
        return rows(COLUMNS + "and name_folded like ? order by created_at desc, id desc limit 50", folded.replace("%", "") + "%");
    }

    int open(UUID id) {
        return rows("select * from parties.accounts where id = ?", id) + rows("select * from engine.journal where type = 'parties/accounts' and record = ? order by version desc limit 50", id)
                + rows("select id, number, ordered_at from orders.sales_orders where customer = ? order by ordered_at desc limit 50", id);
    }

    /** One durable change of one row. */
    int change(UUID id) {
        try (var statement = connection.prepareStatement("update parties.accounts set updated_at = now() where id = ?")) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the database does by itself within a minute after a bulk load, done now, so that it does not fall into the first cells. */
    void tidyUp() {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze, skip_locked)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int rows(String sql, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            var count = 0;
            try (var result = statement.executeQuery()) {
                while (result.next()) count++;
            }
            return count;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
