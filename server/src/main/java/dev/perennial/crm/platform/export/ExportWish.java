package dev.perennial.crm.platform.export;

import java.util.List;

/** Which records, in which order, and which of their fields become columns of the file. */
record ExportWish(String filter, String q, String sort, List<String> columns) {}
