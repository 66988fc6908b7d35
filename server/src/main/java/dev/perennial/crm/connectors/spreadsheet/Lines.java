package dev.perennial.crm.connectors.spreadsheet;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** What all tables have in common: the first line that is not blank is the header, blank lines do not count, and there is a limit. */
abstract class Lines implements TableReader {

    private Iterator<TableLine> raw;
    private List<String> header;
    private TableLine upcoming;
    private long given;

    /** Reads the header; a table without one is refused. */
    final void begin(Iterator<TableLine> lines) {
        raw = lines;
        advance();
        if (upcoming == null) throw Refused.because(ConnectorsRefusal.NO_HEADER);
        header = named(upcoming.cells());
        advance();
    }

    @Override
    public final List<String> header() {
        return header;
    }

    @Override
    public final boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public final TableLine next() {
        if (upcoming == null) throw new NoSuchElementException();
        if (++given > MOST_ROWS) throw Refused.because(ConnectorsRefusal.TOO_MANY_ROWS, MOST_ROWS);
        var line = upcoming;
        advance();
        return line;
    }

    private void advance() {
        upcoming = null;
        while (upcoming == null && raw.hasNext()) {
            var line = raw.next();
            if (!line.isBlank()) upcoming = line;
        }
    }

    private static List<String> named(List<String> cells) {
        var last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) last--;
        if (last > MOST_COLUMNS) throw Refused.because(ConnectorsRefusal.TOO_MANY_COLUMNS, MOST_COLUMNS);
        var names = new ArrayList<String>(last);
        for (var i = 0; i < last; i++) names.add(cells.get(i).isBlank() ? "(" + (i + 1) + ")" : cells.get(i).strip());
        return List.copyOf(names);
    }
}
