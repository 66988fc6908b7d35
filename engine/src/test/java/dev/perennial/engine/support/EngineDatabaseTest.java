package dev.perennial.engine.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EngineDatabaseTest {

    @Test void everyTestGetsADatabaseOfItsOwn() throws SQLException {
        var first = EngineDatabase.with("create table only_here (id int)");
        var second = EngineDatabase.with();

        assertThat(hasTable(first)).isTrue();
        assertThat(hasTable(second)).isFalse();
    }

    private static boolean hasTable(EngineDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var found = connection.createStatement().executeQuery("select to_regclass('only_here') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
