package dev.perennial.crm.connectors.imports;

import java.io.InputStream;
import java.util.UUID;

/** A file that was uploaded for an import and can be read from its beginning as often as needed. */
public interface UploadedFile {

    /** The import the file was uploaded for. */
    UUID importId();

    String name();

    InputStream open();
}
