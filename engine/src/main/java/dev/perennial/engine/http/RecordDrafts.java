package dev.perennial.engine.http;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.write.Draft;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads what suites take in as JSON into drafts, by the same rules as the bodies of single requests. */
public final class RecordDrafts {

    private static final byte[] NO_BYTES = {};

    private RecordDrafts() {}

    /** A merge patch over a record of the type, the owner included. */
    public static Draft patch(Blueprint blueprint, ObjectNode body) {
        return Drafts.ofRecord(blueprint, new JsonBody(NO_BYTES, body, List.of()), List.of());
    }

    /** The parameters of a verb. */
    public static Draft parameters(Blueprint parameters, ObjectNode body) {
        return Drafts.ofParameters(parameters, new JsonBody(NO_BYTES, body, List.of()), List.of());
    }
}
