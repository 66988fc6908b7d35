package dev.perennial.crm.connectors.imports;

import java.util.List;

/** What is kept of a wish when the import begins: the mapping with everything found out, and the header of the file; nulls where the kind needs neither. */
public record SettledImport(String mapping, List<String> header) {

    public static final SettledImport PLAIN = new SettledImport(null, List.of());
}
