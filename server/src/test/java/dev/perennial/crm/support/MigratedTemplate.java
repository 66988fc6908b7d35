package dev.perennial.crm.support;

import dev.perennial.crm.platform.workflow.WorkflowTables;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The database that all copies are made from; its name carries the fingerprint of the migrations that made it. */
final class MigratedTemplate {

    private static final String MIGRATIONS = "classpath*:dev/perennial/**/db/*.sql";
    private static final String[] LOCATIONS = {"classpath:dev/perennial/engine/db", "classpath:dev/perennial/crm/*/db"};

    private static String name;

    private MigratedTemplate() {}

    static synchronized String name() {
        if (name == null) name = built();
        return name;
    }

    private static String built() {
        try {
            var wanted = "template_" + fingerprint();
            var postgres = TestPostgres.running();
            for (var copy : postgres.named("copy\\_%")) postgres.drop(copy);
            if (postgres.named(wanted).isEmpty()) build(postgres, wanted);
            return wanted;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void build(TestPostgres postgres, String wanted) throws SQLException {
        for (var outdated : postgres.named("template\\_%")) postgres.drop(outdated);
        var draft = "template_in_progress";
        postgres.create(draft, "template1");
        var address = postgres.address(draft);
        Flyway.configure().dataSource(address.url(), address.user(), address.password())
                .locations(LOCATIONS).javaMigrations(new WorkflowTables()).outOfOrder(true).load().migrate();
        postgres.rename(draft, wanted);
    }

    private static String fingerprint() throws IOException {
        var migrations = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
        Arrays.sort(migrations, Comparator.comparing(Resource::getFilename));
        var digest = sha256();
        for (var migration : migrations) {
            digest.update(migration.getFilename().getBytes());
            digest.update(migration.getContentAsByteArray());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
