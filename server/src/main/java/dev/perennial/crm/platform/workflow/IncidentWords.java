package dev.perennial.crm.platform.workflow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.messages.Wording;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.http.ReadersWords;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Keeps beside an incident what was refused, and says it in the language of whoever reads it. */
@Component
class IncidentWords implements ReadersWords {

    private static final TypeName INCIDENTS = TypeName.of("platform/process-incidents");
    private static final Table<Record> WORDS = table(name("platform", "process_incident_words"));
    private static final Field<UUID> INCIDENT = field(name("incident"), UUID.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String[]> ARGUMENTS = field(name("arguments"), SQLDataType.CLOB.array());

    private final DSLContext database;
    private final Messages messages;

    IncidentWords(DSLContext database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    static Wording of(Refused refused) {
        return Wording.of(LabelKeys.refusal(refused.refusal().code()), refused.arguments());
    }

    void keep(UUID incident, Wording wording) {
        database.insertInto(WORDS).set(INCIDENT, incident).set(CODE, wording.code()).set(ARGUMENTS, wording.arguments().toArray(String[]::new)).execute();
    }

    @Override
    public TypeName type() {
        return INCIDENTS;
    }

    @Override
    public Map<UUID, Values> of(Collection<UUID> incidents, Actor reader) {
        var said = new HashMap<UUID, Values>();
        database.select(INCIDENT, CODE, ARGUMENTS).from(WORDS).where(INCIDENT.in(incidents))
                .forEach(row -> said.put(row.value1(), Values.NONE.with("message", new Wording(row.value2(), List.of(row.value3())).text(messages, reader.reading()))));
        return said;
    }
}
