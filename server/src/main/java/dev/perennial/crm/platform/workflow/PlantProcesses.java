package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.workflow.plan.PlanReader;
import dev.perennial.engine.http.Outages;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.RecordWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the house's own definitions, each once for each content; where an administrator has deployed his own version, ours is laid beside it as a draft. */
@Component
class PlantProcesses {

    private static final Logger log = LoggerFactory.getLogger(PlantProcesses.class);
    private static final String PLACES = "classpath*:dev/perennial/crm/*/process/*.bpmn";
    private static final TypeName TYPE = ProcessDefinitionRule.TYPE;
    private static final Table<?> PLANTED = table(name("workflow", "planted"));
    private static final Field<String> KEY = field(name("key"), String.class);
    private static final Field<String> FINGERPRINT = field(name("fingerprint"), String.class);
    private static final long ONE_AT_A_TIME = 4_711_031;
    private static final int MOST_ATTEMPTS = 5;

    private final DSLContext database;
    private final OneTransaction transaction;
    private final RecordWriter writer;
    private final Verbs verbs;
    private final DeployedDefinitions deployed;

    PlantProcesses(DSLContext database, OneTransaction transaction, RecordWriter writer, Verbs verbs, DeployedDefinitions deployed) {
        this.database = database;
        this.transaction = transaction;
        this.writer = writer;
        this.verbs = verbs;
        this.deployed = deployed;
    }

    /** The definitions that come with the house. */
    static List<String> ours() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(PLACES);
            return Arrays.stream(found).map(PlantProcesses::text).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Plants what is new; a definition that cannot be planted keeps no other from it. */
    void plant() {
        for (var xml : ours())
            try {
                plantPatiently(xml);
            } catch (RuntimeException failure) {
                log.error("A process of the house cannot be deployed: {}", failure.getMessage());
            }
    }

    /** On a busy machine the first attempt may use up its transaction's time by building the engine; what it built serves the next. */
    private void plantPatiently(String xml) {
        for (var attempt = 1; ; attempt++)
            try {
                transaction.of(() -> {
                    plant(xml);
                    return xml;
                });
                return;
            } catch (RuntimeException failure) {
                if (attempt == MOST_ATTEMPTS || !Outages.caused(failure)) throw failure;
            }
    }

    private void plant(String xml) {
        var key = PlanReader.read(xml).key();
        database.select(field("pg_advisory_xact_lock({0})", inline(ONE_AT_A_TIME))).execute();
        if (!isNew(key, fingerprint(xml))) return;
        var draft = new Errand(House.ACTOR, Cause.process(key)).during(() -> writer.create(TYPE, null, Draft.of(Values.of(Map.of(Path.of("xml"), xml))), House.ACTOR));
        var isAnothers = deployed.active(key).filter(active -> active.by() != null).isPresent();
        if (isAnothers) log.info("A new version of the process {} lies beside the deployed one as a draft.", key);
        else verbs.invoke(TYPE, draft.id(), "deploy", Draft.of(Values.NONE), null, House.ACTOR);
    }

    private boolean isNew(String key, String fingerprint) {
        return database.insertInto(PLANTED).set(KEY, key).set(FINGERPRINT, fingerprint).onConflict(KEY).doUpdate().set(FINGERPRINT, fingerprint)
                .where(field(name("workflow", "planted", "fingerprint"), String.class).ne(fingerprint)).execute() == 1;
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fingerprint(String xml) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
