package dev.perennial.models.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Columns of text of equal length, asked for as numbers, days or labels; whatever cannot be read so is refused by row and column.
 *
 * <p>Formula: none.
 * <p>Units: numbers as written with a decimal point, days since 1970-01-01; rows count from 1 without the header, also after a selection.
 * <p>Assumes: all columns have equal length; empty, NA, NaN and null say nothing.
 * <p>Errors: refuses missing and ambiguous columns by name, and by row and column what is no number, no day, empty or beyond 1e100.
 * <p>Source: own.
 */
public final class Table {

    /** No amount, count or duration is larger, and the squares and products of numbers up to here are still finite. */
    private static final double LARGEST = 1e100;

    private final List<String> names;
    private final List<String[]> columns;
    private final int rows;
    private final int[] fileRow;

    /** Takes columns of equal length under their names. */
    public Table(List<String> names, List<String[]> columns) {
        this(names, columns, null);
    }

    /** Keeps the rows' numbers in the file, so that a refusal after a selection still names the row the caller sees; null where nothing was selected. */
    private Table(List<String> names, List<String[]> columns, int[] fileRow) {
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.rows = columns.isEmpty() ? 0 : columns.getFirst().length;
        this.fileRow = fileRow;
    }

    public int rows() {
        return rows;
    }

    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** The number of a row in the file, counted from 1 without the header. */
    public int fileRow(int row) {
        return fileRow == null ? row + 1 : fileRow[row];
    }

    /** The cells as written; blank cells are empty strings. Refuses a name that no column or more than one has. */
    public String[] text(String name) {
        int at = names.indexOf(name);
        if (names.lastIndexOf(name) != at) throw InputRefused.column(name, "stands twice in the file, so it is not clear which is meant");
        if (at < 0) throw InputRefused.column(name, "is missing; the columns are " + String.join(", ", names));

        return columns.get(at);
    }

    /** The cells as labels: none may be blank. */
    public String[] labels(String name) {
        String[] cells = text(name);
        for (int i = 0; i < rows; i++) if (isBlank(cells[i])) throw InputRefused.cell(fileRow(i), name, "is empty");
        return cells;
    }

    /** The cells as finite numbers: none may be blank. */
    public double[] numbers(String name) {
        double[] numbers = numbersOrGaps(name);
        for (int i = 0; i < rows; i++) if (Double.isNaN(numbers[i])) throw InputRefused.cell(fileRow(i), name, "is empty");
        return numbers;
    }

    /** The cells as numbers, blank ones as NaN. */
    public double[] numbersOrGaps(String name) {
        String[] cells = text(name);
        double[] numbers = new double[rows];
        for (int i = 0; i < rows; i++) numbers[i] = isBlank(cells[i]) ? Double.NaN : number(cells[i], fileRow(i), name);
        return numbers;
    }

    /** Whether every cell that is not blank reads as a number, and at least one does. */
    public boolean isNumeric(String name) {
        boolean any = false;
        for (String cell : text(name)) {
            if (isBlank(cell)) continue;
            if (!looksNumeric(cell)) return false;
            any = true;
        }
        return any;
    }

    /** The cells as days since 1970-01-01; reads 2011-12-09, 2011-12-09 12:50:00, 2011/12/9 and 20111209. */
    public long[] days(String name) {
        String[] cells = text(name);
        long[] days = new long[rows];
        for (int i = 0; i < rows; i++) {
            days[i] = i > 0 && cells[i].equals(cells[i - 1]) ? days[i - 1] : day(cells[i], fileRow(i), name);
        }
        return days;
    }

    /** The same table with columns called by other names (old name to new name); a column that had a new name already gives way. */
    public Table renamed(Map<String, String> newNames) {
        List<String> kept = new ArrayList<>();
        List<String[]> cells = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            boolean givesWay = !newNames.containsKey(names.get(c)) && newNames.containsValue(names.get(c));
            if (givesWay) continue;
            kept.add(newNames.getOrDefault(names.get(c), names.get(c)));
            cells.add(columns.get(c));
        }
        return new Table(kept, cells, fileRow);
    }

    /** The rows that pass. */
    public Table where(IntPredicate passes) {
        int[] kept = java.util.stream.IntStream.range(0, rows).filter(passes).toArray();
        List<String[]> shorter = new ArrayList<>();
        for (String[] column : columns) {
            String[] cells = new String[kept.length];
            for (int i = 0; i < kept.length; i++) cells[i] = column[kept[i]];
            shorter.add(cells);
        }
        return new Table(names, shorter, java.util.stream.IntStream.of(kept).map(this::fileRow).toArray());
    }

    /** The rows of this table and then those of another, which must have all its columns in any order; rows of the other count from 1 again. */
    public Table then(Table other) {
        List<String[]> both = new ArrayList<>();
        for (String name : names) {
            if (!other.has(name)) throw InputRefused.column(name, "is missing in the holdout");
            String[] cells = java.util.Arrays.copyOf(text(name), rows + other.rows);
            System.arraycopy(other.text(name), 0, cells, rows, other.rows);
            both.add(cells);
        }
        return new Table(names, both, java.util.stream.IntStream.range(0, rows + other.rows).map(i -> i < rows ? fileRow(i) : other.fileRow(i - rows)).toArray());
    }

    /** Whether a cell says nothing: empty, NA, NaN or null. */
    public static boolean isBlank(String cell) {
        return cell.isBlank() || cell.length() <= 4 && (cell.equals("NA") || cell.equalsIgnoreCase("nan") || cell.equalsIgnoreCase("null"));
    }

    /** Reads one day; null when the text is no day. */
    public static LocalDate dayOf(String text) {
        String day = text.strip();
        int time = day.length() > 10 ? Math.max(day.indexOf(' '), day.indexOf('T')) : -1;
        if (time > 0) day = day.substring(0, time);
        try {
            if (day.length() == 8 && day.chars().allMatch(Character::isDigit)) {
                int all = Integer.parseInt(day);
                return LocalDate.of(all / 10000, all / 100 % 100, all % 100);
            }
            String[] parts = day.split("[-/.]");
            if (parts.length != 3 || parts[0].length() != 4) return null;
            return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (NumberFormatException | DateTimeException notADay) {
            return null;
        }
    }

    private static long day(String cell, int row, String name) {
        LocalDate day = dayOf(cell);
        if (day == null) throw InputRefused.cell(row, name, "\"" + cell + "\" is not a date like 2011-12-09 or 20111209");
        return day.toEpochDay();
    }

    private static double number(String cell, int row, String name) {
        if (!looksNumeric(cell)) throw InputRefused.cell(row, name, "\"" + cell + "\" is not a number");
        double number = Double.parseDouble(cell);
        if (Math.abs(number) > LARGEST) throw InputRefused.cell(row, name, "\"" + cell + "\" is beyond all bounds");
        return number;
    }

    static boolean looksNumeric(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') return false;
        }
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
