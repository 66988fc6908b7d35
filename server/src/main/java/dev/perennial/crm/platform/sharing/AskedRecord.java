package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads which record a question is about, such as {@code parties/accounts/<id>}; for whom it is out of sight there is none. */
@Component
class AskedRecord {

    private static final Pattern RECORD = Pattern.compile("([a-z0-9-]{1,60}/[a-z0-9-]{1,60})/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private final Blueprints blueprints;
    private final RecordReader reader;

    AskedRecord(Blueprints blueprints, RecordReader reader) {
        this.blueprints = blueprints;
        this.reader = reader;
    }

    /** The record, for somebody who may read it. */
    Stored read(String text, Actor by) {
        var parts = RECORD.matcher(text);
        if (!parts.matches()) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("record", "NOT_A_REFERENCE")));
        var asked = RecordRef.of(parts.group(1), UUID.fromString(parts.group(2)));
        if (blueprints.find(asked.type()).isEmpty()) throw Refused.because(EngineRefusal.NOT_FOUND, asked.type(), asked.id());
        return reader.find(asked.type(), asked.id(), by).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, asked.type(), asked.id()));
    }
}
