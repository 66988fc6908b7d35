package dev.perennial.engine.list;

import java.time.Instant;
import java.util.List;

/** What a caller wants to see of a record type, now or as it stood at a moment; whatever is null or empty was not asked for. */
public record ListRequest(String filter, String q, String sort, List<String> fields, int limit, String cursor, Count count, boolean deleted, Instant asOf) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 500;

    /** The newest records of the type. */
    public static final ListRequest NEWEST = new ListRequest(null, null, null, List.of(), DEFAULT_LIMIT, null, Count.NONE, false);

    /** How exactly the caller wants to know the number of all matching records. */
    public enum Count { NONE, ESTIMATE, EXACT }

    public ListRequest {
        fields = fields == null ? List.of() : List.copyOf(fields);
        count = count == null ? Count.NONE : count;
    }

    public ListRequest(String filter, String q, String sort, List<String> fields, int limit, String cursor, Count count, boolean deleted) {
        this(filter, q, sort, fields, limit, cursor, count, deleted, null);
    }

    /** The same list as it stood at the moment. */
    public ListRequest asOf(Instant moment) {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, deleted, moment);
    }

    public ListRequest filtered(String filter) {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, deleted, asOf);
    }

    public ListRequest searching(String q) {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, deleted, asOf);
    }

    public ListRequest sorted(String sort) {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, deleted, asOf);
    }

    public ListRequest showing(List<String> fields) {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, deleted, asOf);
    }

    public ListRequest page(int limit, String cursor) {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, deleted, asOf);
    }

    public ListRequest counted(Count count) {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, deleted, asOf);
    }

    /** The same among deleted records, for those who may delete. */
    public ListRequest amongDeleted() {
        return new ListRequest(filter, q, sort, fields, limit, cursor, count, true, asOf);
    }
}
