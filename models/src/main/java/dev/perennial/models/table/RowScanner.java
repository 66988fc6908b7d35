package dev.perennial.models.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks once through delimited text and collects its columns; equal neighbouring words share one string, so long files stay small. */
final class RowScanner {

    private static final int REMEMBERED = 1 << 12;

    private final String text;
    private final char separator;
    private final boolean blanks;
    private int at;

    RowScanner(String text, char separator, boolean blanks) {
        this.text = text;
        this.separator = separator;
        this.blanks = blanks;
    }

    /** The first row that is not blank. */
    List<String> firstRow() {
        at = 0;
        List<String> cells = new ArrayList<>();
        do {
            cells.clear();
            while (cell(cells, new String[REMEMBERED])) { }
        } while (at < text.length() && isBlank(cells));
        at = 0;
        return cells;
    }

    List<String[]> columns(List<String> names, boolean headed) {
        int width = names.size();
        String[][] remembered = new String[width][REMEMBERED];
        String[][] columns = new String[width][1024];
        List<String> row = new ArrayList<>(width);
        int rows = 0;
        while (headed && skipBlankRow()) { }
        while (at < text.length()) {
            row.clear();
            while (cell(row, remembered[Math.min(row.size(), width - 1)])) { }
            if (isBlank(row)) continue;
            if (row.size() != width) throw InputRefused.cell(rows + 1, names.getLast(), "the row has " + row.size() + " fields where " + width + " are expected");
            if (rows == columns[0].length) for (int c = 0; c < width; c++) columns[c] = Arrays.copyOf(columns[c], rows * 2);
            for (int c = 0; c < width; c++) columns[c][rows] = row.get(c);
            rows++;
        }
        List<String[]> fitted = new ArrayList<>();
        for (String[] column : columns) fitted.add(Arrays.copyOf(column, rows));
        return fitted;
    }

    /** Steps over a row and answers whether it was blank, as lines before a header may be. */
    private boolean skipBlankRow() {
        List<String> cells = new ArrayList<>();
        while (cell(cells, new String[REMEMBERED])) { }
        return isBlank(cells);
    }

    private static boolean isBlank(List<String> cells) {
        return cells.size() == 1 && cells.getFirst().isBlank();
    }

    /** Adds the next cell and answers whether the row goes on. */
    private boolean cell(List<String> row, String[] remembered) {
        if (blanks) skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') row.add(quoted());
        else row.add(plain(remembered));
        if (blanks) skipBlanks();
        if (at >= text.length()) return false;
        char c = text.charAt(at);
        if (c == '\r') c = at + 1 < text.length() && text.charAt(at + 1) == '\n' ? text.charAt(++at) : '\n';
        if (c == '\n') {
            at++;
            return false;
        }
        if (!blanks) at++;
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) at++;
    }

    private String plain(String[] remembered) {
        int start = at;
        int hash = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == separator || c == '\n' || c == '\r') break;
            hash = hash * 31 + c;
            at++;
        }
        int slot = (hash ^ hash >>> 12) & REMEMBERED - 1;
        String known = remembered[slot];
        if (known != null && known.length() == at - start && text.startsWith(known, start)) return known;
        return remembered[slot] = text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') cell.append(c);
            else if (at + 1 < text.length() && text.charAt(at + 1) == '"') cell.append(text.charAt(++at));
            else break;
        }
        at++;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return cell.toString();
    }
}
