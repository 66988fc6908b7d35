package dev.perennial.crm.platform.workflow;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Makes the engine's tables by the engine's own scripts, in a schema of their own; moments are kept with their zone, so that summer time moves no timer. */
@Component
public class WorkflowTables implements JavaMigration {

    private static final List<String> SCRIPTS = List.of("org/flowable/common/db/create/flowable.postgres.create.common.sql",
            "org/flowable/db/create/flowable.postgres.create.engine.sql", "org/flowable/db/create/flowable.postgres.create.history.sql");
    private static final String WITH_ZONE = """
            do $$ declare c record; begin
                for c in select table_name, column_name from information_schema.columns where table_schema = 'workflow' and data_type = 'timestamp without time zone' loop
                    execute format('alter table workflow.%I alter column %I type timestamptz', c.table_name, c.column_name);
                end loop;
            end $$""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("010.80");
    }

    @Override
    public String getDescription() {
        return "workflow engine";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema workflow");
            statement.execute("set local search_path to workflow");
            for (var script : SCRIPTS) ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
            statement.execute(WITH_ZONE);
            statement.execute("set local search_path to public");
        }
    }
}
