package dev.perennial.crm.connectors.spreadsheet;

import java.util.List;

/** A line of a table: the number a spreadsheet shows beside it, its cells as text, and what could not be read in it. */
public record TableLine(long no, List<String> cells, List<Flaw> flaws) {

    /** A cell that holds an error instead of a value; the code names the sentence {@code finding.<code>}. */
    public record Flaw(int column, String code) {}

    public TableLine(long no, List<String> cells) {
        this(no, cells, List.of());
    }

    /** The text of a cell without blanks around it, empty where the line is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
        return flaws.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
