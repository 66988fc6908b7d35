package dev.perennial.crm.support;

import com.zaxxer.hikari.HikariDataSource;
import dev.perennial.crm.platform.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A migrated, otherwise empty database of its own: a copy of a template that is built once per set of migrations. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String name;
    private final HikariDataSource dataSource;

    private TestDatabase(String name, DatabaseAddress address) {
        this.name = name;
        this.dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(address.url());
        dataSource.setUsername(address.user());
        dataSource.setPassword(address.password());
        dataSource.setMaximumPoolSize(8);
        dataSource.setMinimumIdle(0);
    }

    /** A fresh copy for a test without Spring; closing it drops the database. */
    public static TestDatabase fresh() {
        var name = freshName();
        return new TestDatabase(name, TestPostgres.running().address(name));
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
        try {
            TestPostgres.running().drop(name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Does something while the database behind this address is away. */
    public static void whileAway(String url, Callable<Void> act) throws Exception {
        var name = url.substring(url.lastIndexOf('/') + 1);
        TestPostgres.running().shut(name);
        try {
            act.call();
        } finally {
            TestPostgres.running().admit(name);
        }
    }

    private static String freshName() {
        var name = "copy_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
        try {
            TestPostgres.running().create(name, MigratedTemplate.name());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return name;
    }

    /** Points a Spring context at a fresh copy; contexts that are shared by test classes share the copy as well. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var name = freshName();
            var address = TestPostgres.running().address(name);
            context.addApplicationListener(new CheapPasswords());
            TestPropertyValues.of(
                    "perennial.db.url=" + address.url(),
                    "perennial.db.user=" + address.user(),
                    "perennial.db.password=" + address.password(),
                    "perennial.home=" + TestHome.PATH.resolve(name)).applyTo(context);
        }
    }
}
