package dev.perennial.crm.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: an external one where the settings name it, our own otherwise. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 16;
    private static final long GIVE_UP_MILLISECONDS = 3_000;

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${perennial.db.url:}'.isEmpty()")
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(@Value("${perennial.home}") String home) throws IOException {
            return EmbeddedPostgres.startedIn(Path.of(home).toAbsolutePath());
        }

        @Bean
        DatabaseAddress databaseAddress(EmbeddedPostgres postgres) {
            return postgres.address();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${perennial.db.url:}'.isEmpty()")
    static class External {

        @Bean
        DatabaseAddress databaseAddress(@Value("${perennial.db.url}") String url,
                @Value("${perennial.db.user:}") String user, @Value("${perennial.db.password:}") String password) {
            return new DatabaseAddress(url, user, password);
        }
    }

    /** Few connections and a short wait: a caller learns within three seconds that the database is away. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAddress address) {
        var settings = new HikariConfig();
        settings.setPoolName("perennial");
        settings.setJdbcUrl(address.url());
        settings.setUsername(address.user());
        settings.setPassword(address.password());
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(GIVE_UP_MILLISECONDS);
        settings.setValidationTimeout(1_000);
        settings.addDataSourceProperty("ApplicationName", "perennial");
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("connectTimeout", "2");
        return new HikariDataSource(settings);
    }
}
