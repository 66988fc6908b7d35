package dev.perennial.engine.copy;

/** Tokens of a search column. */
public record Tokens(String[] tokens) {

    String asVector() {
        var text = new StringBuilder();
        for (var token : tokens) text.append(text.isEmpty() ? "'" : " '").append(token.replace("\\", "\\\\").replace("'", "''")).append('\'');
        return text.toString();
    }
}
