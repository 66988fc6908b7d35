package dev.perennial.crm.connectors.spreadsheet;

/** How a text file separates and quotes its cells and is encoded, or which sheet of a workbook is meant; null where that is to be found out. */
public record TableFormat(String separator, String quote, String encoding, String sheet) {

    public static final TableFormat UNKNOWN = new TableFormat(null, null, null, null);
}
