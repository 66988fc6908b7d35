package dev.perennial.crm.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Creates the product's database and its owner, who may do everything inside it and nothing outside. */
final class FirstDatabase {

    private static final String REMEMBER_PASSWORD = "select set_config('perennial.password', ?, false)";
    private static final String CREATE_OWNER = """
            do $$ begin
                if not exists (select from pg_roles where rolname = 'perennial') then
                    execute format('create role perennial login password %L', current_setting('perennial.password'));
                end if;
            end $$""";
    private static final String IS_THERE = "select exists (select from pg_database where datname = 'perennial')";
    private static final String CREATE = "create database perennial owner perennial";

    private FirstDatabase() {}

    static void createIfMissing(DatabaseAddress maintenance, String ownerPassword) throws SQLException {
        try (var connection = maintenance.connect()) {
            if (isThere(connection)) return;

            createOwner(connection, ownerPassword);
            try (var statement = connection.createStatement()) {
                statement.execute(CREATE);
            }
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(IS_THERE)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static void createOwner(Connection connection, String password) throws SQLException {
        try (var remember = connection.prepareStatement(REMEMBER_PASSWORD); var create = connection.createStatement()) {
            remember.setString(1, password);
            remember.execute();
            create.execute(CREATE_OWNER);
        }
    }
}
