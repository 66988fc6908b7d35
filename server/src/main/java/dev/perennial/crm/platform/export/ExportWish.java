package dev.perennial.crm.platform.export;

import java.util.List;

/** Which records, in which order, which of their fields become columns of the file, and what kind of file; CSV where nothing is said. */
record ExportWish(String filter, String q, String sort, List<String> columns, Format format) {

    /** Kinds of files. */
    enum Format { CSV, XLSX }
}
