package dev.perennial.crm.platform.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that is written line by line and held in memory never as a whole. */
interface ExportFile extends Closeable {

    /** Writes a block of lines under the heading. */
    void write(List<List<ExportCell>> lines) throws IOException;
}
