package dev.perennial.engine.custom;

import dev.perennial.engine.record.TypeName;

/** Recalculates a whole record type in the background, where too many of its records are affected for the transaction of the cause. */
public interface LaterRecalculation {

    void recalculate(TypeName type);
}
