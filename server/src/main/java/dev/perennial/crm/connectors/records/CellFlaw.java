package dev.perennial.crm.connectors.records;

/** The text of a cell is not a value of its field; the code names the sentence {@code finding.<code>}. */
final class CellFlaw extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    CellFlaw(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }
}
