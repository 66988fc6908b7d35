package dev.perennial.engine.refusal;

import java.util.List;

/** What is wrong with one value: where it stands (a path, child rows as {@code lines/2/quantity}), a stable code, and the arguments of its sentence {@code finding.<code>}. */
public record Finding(String path, String code, List<Object> arguments) {

    public static Finding at(String path, String code, Object... arguments) {
        return new Finding(path, code, List.of(arguments));
    }
}
