package dev.perennial.crm.connectors;

import dev.perennial.engine.refusal.Refusal;

/** What the connectors say no to. */
public enum ConnectorsRefusal implements Refusal {
    UNKNOWN_KIND(400), FILE_MISSING(400), UNREADABLE_FILE(400), COLUMNS_MISSING(400), TOO_MANY_ROWS(413), STILL_RUNNING(409),
    NO_HEADER(400), TOO_MANY_COLUMNS(413), UNREADABLE_LINE(400), UNPACKS_TOO_LARGE(413), OLD_WORKBOOK(400), UNREADABLE_WORKBOOK(400), NO_SUCH_SHEET(400), UNKNOWN_ENCODING(400),
    BAD_MAPPING(400);

    private final int status;

    ConnectorsRefusal(int status) {
        this.status = status;
    }

    @Override
    public String suite() {
        return "connectors";
    }

    @Override
    public int status() {
        return status;
    }
}
