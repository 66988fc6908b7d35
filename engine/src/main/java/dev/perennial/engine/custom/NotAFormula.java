package dev.perennial.engine.custom;

/** Thrown when a formula makes no sense; the message says where and why. */
public final class NotAFormula extends RuntimeException {

    NotAFormula(String message) {
        super(message, null, false, false);
    }
}
