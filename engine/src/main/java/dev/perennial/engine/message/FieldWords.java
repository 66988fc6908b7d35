package dev.perennial.engine.message;

import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;

/** Stands in a sentence for the label of a field in the reader's language. */
public record FieldWords(TypeName type, Path path) {}
