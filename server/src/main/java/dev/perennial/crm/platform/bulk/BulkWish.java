package dev.perennial.crm.platform.bulk;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What is to happen to which records: those with the ids, or all that filter and words find; either fields change or a verb is done. */
record BulkWish(String filter, String q, List<UUID> ids, ObjectNode change, String verb, ObjectNode parameters) {

    static final int MOST_IDS = 5_000;
}
