package dev.perennial.engine.list;

/** In which currency amounts are added up; amounts of different currencies never add. */
public enum Valuation {
    /** Each currency by itself, as the documents say. */
    DOCUMENT,
    /** In the firm's own currency at the rate of each document, which stands for good once the document is closed. */
    BASE,
    /** In the firm's own currency at the rate of today. */
    TODAY
}
