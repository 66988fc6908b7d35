package dev.perennial.crm.connectors.imports;

import dev.perennial.crm.connectors.spreadsheet.Tables;
import dev.perennial.crm.platform.JobRun;
import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A sort of file that can be imported; each is one bean. */
public interface ImportKind {

    /** What the file looks like before anything is imported. */
    record Preview(List<String> columns, Map<String, String> mapping, List<PreviewRow> rows, Map<String, Object> counts) {}

    /** One of the first rows; the problem is null for one that will be imported. */
    record PreviewRow(long row, List<String> fields, String problem) {}

    /** The name under which the kind is asked for, for example {@code online-retail}. */
    String name();

    /** The types of the records that the file becomes; who imports must have the right to import each. */
    List<TypeName> types(String mapping);

    /** Reads the file without writing anything. */
    Object preview(Tables.Content file, ImportWish wish) throws IOException;

    /** Refuses what can be refused before the import begins. */
    default SettledImport settle(Tables.Content file, ImportWish wish) throws IOException {
        return SettledImport.PLAIN;
    }

    /** Why a line was rejected, in the reader's language; empty where its code and argument say all. */
    default Optional<String> reason(Rejects.Reason reason, String mapping, Locale reader) {
        return Optional.empty();
    }

    /** Imports the file in steps, going on after the checkpoint of an earlier run. */
    void run(UploadedFile file, JobRun run) throws IOException;
}
