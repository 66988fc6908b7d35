package dev.perennial.crm.platform.decision;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.decision.DecisionTable.Activation;
import dev.perennial.crm.platform.decision.DecisionTable.State;
import dev.perennial.crm.platform.DecisionTableId;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.write.Errand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plants the tables that the suites bring along; a table that an administrator activated since is left alone, one that only the house wrote is brought up to date. */
@Component
@Order(PlantDecisionTables.AFTER_CALENDARS)
class PlantDecisionTables implements ApplicationRunner {

    static final int AFTER_CALENDARS = 11;

    private static final String FILES = "classpath*:dev/perennial/crm/*/decision/*.dmn";
    private static final Errand FIRST_START = new Errand(House.ACTOR, new Cause(Cause.Kind.RULE, "first-start"));

    private final DSLContext database;
    private final DecisionTables tables;
    private final StoredDecisions stored;
    private final InstantSource clock;

    PlantDecisionTables(DSLContext database, DecisionTables tables, StoredDecisions stored, @Qualifier("businessClock") InstantSource clock) {
        this.database = database;
        this.tables = tables;
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.fetch("select pg_advisory_xact_lock(hashtext('perennial decisions'))");
        FIRST_START.during(() -> {
            for (var file : files()) plant(file);
            return null;
        });
    }

    static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(FILES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The examples that stand beside the table as {@code name.examples.json}, none where there is no such file. */
    static List<DecisionTable.TestCase> examples(Resource file) {
        try {
            var beside = file.createRelative(key(file) + ".examples.json");
            return beside.exists() ? Examples.list(text(beside)) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String key(Resource file) {
        return file.getFilename().replace(".dmn", "");
    }

    private void plant(Resource file) {
        var key = key(file);
        var xml = text(file);
        var examples = examples(file);
        var origin = hash(xml + examples);
        var active = stored.active(key);
        if (stored.isPlanted(key, origin)) return;
        if (active.isEmpty() ? stored.lastRevision(key) > 0 : active.get().origin() == null) return;

        active.ifPresent(former -> tables.put(tables.get(new DecisionTableId(former.id())).retired()));
        tables.create(new DecisionTable(null, DmnReader.read(xml).name(), key, 0, State.ACTIVE, xml, examples, new Activation(clock.instant(), null, origin), null));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
