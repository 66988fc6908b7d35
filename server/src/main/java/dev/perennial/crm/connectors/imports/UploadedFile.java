package dev.perennial.crm.connectors.imports;

import dev.perennial.crm.connectors.spreadsheet.Tables;
import java.io.InputStream;
import java.util.UUID;

/** A file that was uploaded for an import and can be read from its beginning as often as needed. */
public interface UploadedFile extends Tables.Content {

    /** The import the file was uploaded for. */
    UUID importId();

    String name();

    /** The mapping as the import began with it, null where the kind needs none. */
    String mapping();

    @Override
    InputStream open();
}
