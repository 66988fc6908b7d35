package dev.perennial.engine.verb;

/** Hears of every verb before its transaction begins, and may wait there for what the verb will need. */
public interface BeforeVerb {

    void begins(DescribedVerb verb);
}
