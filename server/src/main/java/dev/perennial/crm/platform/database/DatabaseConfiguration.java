package dev.perennial.crm.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the database: an external one where the settings name it, our own otherwise. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 16;
    private static final long GIVE_UP_MILLISECONDS = 3_000;
    /** A connection grows quick with use, as plans and the pages of the database's memory become known to it; it is given up late. */
    private static final long LONGEST_LIFE_MILLISECONDS = Duration.ofHours(8).toMillis();
    private static final long LONGEST_REST_MILLISECONDS = Duration.ofHours(1).toMillis();

    @Bean
    DatabaseAddress databaseAddress(ObjectProvider<EmbeddedPostgres> embedded, @Value("${perennial.db.url:}") String url,
            @Value("${perennial.db.user:}") String user, @Value("${perennial.db.password:}") String password) {
        return url.isEmpty() ? embedded.getObject().address() : new DatabaseAddress(url, user, password);
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
        settings.setMaxLifetime(LONGEST_LIFE_MILLISECONDS);
        settings.setIdleTimeout(LONGEST_REST_MILLISECONDS);
        settings.setConnectionTimeout(GIVE_UP_MILLISECONDS);
        settings.setValidationTimeout(1_000);
        settings.addDataSourceProperty("ApplicationName", "perennial");
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("connectTimeout", "2");
        return new HikariDataSource(settings);
    }
}
