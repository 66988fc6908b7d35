package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.custom.LaterRecalculation;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.RecordChanged;
import dev.perennial.engine.write.StoredRecords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What follows from a change of a definition: tables and indexes in its transaction, the new generation of types with its commit. */
@Component
class DefinitionsTakeEffect {

    private final StoredDefinitions stored;
    private final StoredRecords records;
    private final Blueprints blueprints;
    private final TenantTables tables;
    private final DefinitionUses uses;
    private final WhoUses users;
    private final TenantRegistry registry;
    private final LaterRecalculation later;

    DefinitionsTakeEffect(StoredDefinitions stored, StoredRecords records, Blueprints blueprints, TenantTables tables, DefinitionUses uses, WhoUses users, TenantRegistry registry, LaterRecalculation later) {
        this.stored = stored;
        this.records = records;
        this.blueprints = blueprints;
        this.tables = tables;
        this.uses = uses;
        this.users = users;
        this.registry = registry;
        this.later = later;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (!Definitions.isOne(changed.type())) return;
        stored.nextGeneration();
        var values = records.lock(changed.type(), changed.id()).orElseThrow().values();
        if (changed.type().equals(Definitions.TYPES)) onType(changed.act(), new TypeDefinition(values), values);
        else if (changed.type().equals(Definitions.FIELDS)) onField(changed, values);
    }

    private void onType(Act act, TypeDefinition type, Values values) {
        switch (act) {
            case CREATE -> {
                uses.makeRoom(type.blueprint());
                tables.add(type.blueprint());
            }
            case DELETE -> users.refuseIfUsed(type.name());
            case CHANGE -> {
                if (Definitions.isShelved(values)) users.refuseIfUsed(type.name());
            }
            case RESTORE, MACHINE -> { }
        }
    }

    private void onField(RecordChanged changed, Values values) {
        var known = blueprints.all().stream().map(Blueprint::name).filter(name -> name.toString().equals(values.text("type"))).findFirst();
        if (known.isEmpty()) return;
        var type = known.get();
        switch (changed.act()) {
            case CREATE, RESTORE -> {
                uses.refuseBeyondCap(type);
                uses.refuseKeyOfRemoved(changed.id(), values);
                prepare(type, values);
            }
            case CHANGE -> {
                if (Definitions.isShelved(values)) users.refuseIfUsed(type, values.text("key"));
                else prepare(type, values);
            }
            case DELETE -> users.refuseIfUsed(type, values.text("key"));
            case MACHINE -> { }
        }
    }

    private void prepare(TypeName type, Values values) {
        var field = new FieldDefinition(values, blueprints::find).field();
        tables.add(blueprints.get(type), field);
        if (field.is(Treatment.DERIVED)) later.recalculate(type);
    }

    @TransactionalEventListener
    void onCommit(RecordChanged changed) {
        if (Definitions.isOne(changed.type())) registry.catchUp();
    }
}
