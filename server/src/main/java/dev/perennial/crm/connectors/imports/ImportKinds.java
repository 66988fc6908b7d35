package dev.perennial.crm.connectors.imports;

import static dev.perennial.crm.connectors.ConnectorsRefusal.UNKNOWN_KIND;

import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The sorts of file that can be imported. */
@Component
public class ImportKinds {

    /** The kind that takes records of any type by a mapping. */
    public static final String ANY_TYPE = "records";

    private final Map<String, ImportKind> byName = new TreeMap<>();

    ImportKinds(List<ImportKind> kinds) {
        for (var kind : kinds) byName.put(kind.name(), kind);
    }

    ImportKind get(String name) {
        if (name == null || !byName.containsKey(name)) throw Refused.because(UNKNOWN_KIND, String.join(", ", byName.keySet()));
        return byName.get(name);
    }
}
