package dev.perennial.engine.support;

import dev.perennial.engine.list.BlueprintTables;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.BlueprintSource;
import dev.perennial.engine.write.OwnerUnits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The engine running on a database of its own with the given record types, as it runs in the server but without the web. */
public final class TestHouse implements AutoCloseable {

    private final EngineDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private volatile Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @Configuration
    @ComponentScan(basePackages = {"dev.perennial.engine.record", "dev.perennial.engine.access", "dev.perennial.engine.list", "dev.perennial.engine.copy", "dev.perennial.engine.custom", "dev.perennial.engine.form", "dev.perennial.engine.write",
            "dev.perennial.engine.journal", "dev.perennial.engine.verb", "dev.perennial.engine.transfer"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class))
    @ImportAutoConfiguration({JooqAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Engine {

        static {
            System.setProperty("org.jooq.no-logo", "true");
            System.setProperty("org.jooq.no-tips", "true");
        }
    }

    private TestHouse(List<Blueprint> blueprints, Class<?>... components) {
        database = EngineDatabase.with(blueprints.stream().map(BlueprintTables::sql).toArray(String[]::new));
        context.registerBean("dataSource", DataSource.class, database::dataSource);
        context.registerBean(BlueprintSource.class, () -> () -> blueprints);
        context.registerBean("businessClock", InstantSource.class, () -> () -> now);
        context.registerBean("machineClock", InstantSource.class, () -> () -> now);
        context.registerBean(OwnerUnits.class, () -> _ -> null);
        context.register(Engine.class);
        if (components.length > 0) context.register(components);
        context.refresh();
    }

    public static TestHouse of(List<Blueprint> blueprints, Class<?>... components) {
        return new TestHouse(blueprints, components);
    }

    public <T> T the(Class<T> component) {
        return context.getBean(component);
    }

    public EngineDatabase database() {
        return database;
    }

    public Instant now() {
        return now;
    }

    /** Lets time pass on both clocks. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        context.close();
    }
}
