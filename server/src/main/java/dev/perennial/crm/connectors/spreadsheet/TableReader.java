package dev.perennial.crm.connectors.spreadsheet;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** A table being read: its header, then line after line; blank lines are passed over, and never more than one line is held. */
public interface TableReader extends Iterator<TableLine>, AutoCloseable {

    /** A table has no more rows than this. */
    long MOST_ROWS = 2_000_000;

    /** A table has no more columns than this. */
    int MOST_COLUMNS = 1_000;

    /** The names of the columns; one without a name is called by its place, for example {@code (3)}. */
    List<String> header();

    @Override
    void close() throws IOException;
}
