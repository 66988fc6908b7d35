package dev.perennial.engine.transfer;

import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes what models and batch runs found out into machine sections, in bulk and without new versions. */
@Component
public class MachineValues {

    /** Writes the section of many records and returns how many rows changed. */
    public int write(TypeName type, String section, Map<UUID, Values> byRecord) {
        throw new UnsupportedOperationException();
    }
}
