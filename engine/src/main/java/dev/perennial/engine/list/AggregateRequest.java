package dev.perennial.engine.list;

import java.time.Instant;
import java.util.List;

/** Figures over many records: the paths to group by, the measures such as {@code count} or {@code sum(amount)}, which records to look at, now or as they stood at a moment, and in which currency amounts are added up. */
public record AggregateRequest(List<String> group, List<String> measures, String filter, String q, Instant asOf, Valuation valuation) {

    /** More groups than this are not answered but cut off. */
    public static final int MOST_GROUPS = 1_000;

    public AggregateRequest {
        group = group == null ? List.of() : List.copyOf(group);
        measures = measures == null || measures.isEmpty() ? List.of("count") : List.copyOf(measures);
    }

    public AggregateRequest(List<String> group, List<String> measures, String filter, String q) {
        this(group, measures, filter, q, null);
    }

    public AggregateRequest(List<String> group, List<String> measures, String filter, String q, Instant asOf) {
        this(group, measures, filter, q, asOf, Valuation.DOCUMENT);
    }
}
