package dev.perennial.models.table;

/**
 * The named no of every model: says which row and column, or which quality of the input, makes an answer impossible.
 *
 * <p>Formula: none.
 * <p>Units: rows count from 1 without the header.
 * <p>Assumes: nothing.
 * <p>Errors: it is the error.
 * <p>Source: own.
 */
public final class InputRefused extends RuntimeException {

    private final int row;
    private final String column;

    private InputRefused(int row, String column, String sentence) {
        super(sentence);
        this.row = row;
        this.column = column;
    }

    /** Refuses the input as a whole. */
    public static InputRefused because(String sentence) {
        return new InputRefused(0, null, sentence);
    }

    /** Refuses a column. */
    public static InputRefused column(String column, String sentence) {
        return new InputRefused(0, column, "column \"" + column + "\": " + sentence);
    }

    /** Refuses one cell; rows count from 1 and leave the header out. */
    public static InputRefused cell(int row, String column, String sentence) {
        return new InputRefused(row, column, "row " + row + ", column \"" + column + "\": " + sentence);
    }

    /** The offending row, counted from 1 without the header, or 0 when no single row is to blame. */
    public int row() {
        return row;
    }

    /** The offending column, or null when no single column is to blame. */
    public String column() {
        return column;
    }
}
