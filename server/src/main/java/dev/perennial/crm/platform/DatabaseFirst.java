package dev.perennial.crm.platform;

import dev.perennial.crm.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Lets the embedded database start while the server is still reading its own classes; an external one needs no start. */
public final class DatabaseFirst implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var settings = context.getEnvironment();
        if (!settings.getProperty("perennial.db.url", "").isEmpty()) return;

        var home = Path.of(settings.getRequiredProperty("perennial.home")).toAbsolutePath();
        var programs = Path.of(settings.getProperty("perennial.postgres", ""));
        var starting = new FutureTask<>(() -> EmbeddedPostgres.startedIn(home, programs));
        Thread.ofPlatform().name("postgres-start").start(starting);
        context.registerBean(EmbeddedPostgres.class, () -> started(starting));
        SpringApplication.getShutdownHandlers().add(() -> stop(starting));
    }

    private static EmbeddedPostgres started(FutureTask<EmbeddedPostgres> starting) {
        try {
            return starting.get();
        } catch (ExecutionException failure) {
            throw new BeanCreationException(failure.getCause().getMessage(), failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BeanCreationException("Interrupted while PostgreSQL was starting.", interrupted);
        }
    }

    /** For servers that fail to start: whoever never asked for the database leaves it to us to stop it. */
    private static void stop(FutureTask<EmbeddedPostgres> starting) {
        try {
            starting.get().close();
        } catch (ExecutionException | IOException neverRan) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
