package dev.perennial.crm.platform.money;

import dev.perennial.crm.platform.House;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.record.BaseAmounts;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.write.Draft;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.RecordWriter;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new house a firm that keeps its books in yuan, until an administrator says otherwise. */
@Component
@Order(PlantCompany.AFTER_CALENDARS)
class PlantCompany implements ApplicationRunner {

    static final int AFTER_CALENDARS = 11;

    private static final UUID OURS = UUID.fromString("00000000-0000-7000-8000-00000000f001");
    private static final Errand FIRST_START = new Errand(House.ACTOR, new Cause(Cause.Kind.RULE, "first-start"));

    private final DSLContext database;
    private final Blueprints blueprints;
    private final RecordWriter writer;
    private final RateGeneration generation;

    PlantCompany(DSLContext database, Blueprints blueprints, RecordWriter writer, RateGeneration generation) {
        this.database = database;
        this.blueprints = blueprints;
        this.writer = writer;
        this.generation = generation;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        database.fetch("select pg_advisory_xact_lock(hashtext('perennial company'))");
        if (database.fetchExists(Firm.STORED)) return;
        var company = new Company(null, "本公司 Our company", "CNY", null);
        FIRST_START.during(() -> writer.create(Firm.COMPANIES, OURS, Draft.of(RecordBinder.of(Company.class).values(company)), House.ACTOR));
        if (nothingToFollow()) generation.followed(generation.number());
    }

    private boolean nothingToFollow() {
        return blueprints.all().stream().filter(PlantCompany::hasAmounts).noneMatch(type -> database.fetchExists(Columns.main(type)));
    }

    private static boolean hasAmounts(Blueprint type) {
        return !BaseAmounts.amounts(type).isEmpty();
    }
}
