package dev.perennial.crm.platform.configuration;

import dev.perennial.engine.refusal.Finding;
import java.util.Collections;
import java.util.Set;

/** What a document brings along: record types that it makes, types that it adds fields to, and roles. What other items say of them cannot be judged before they are there. */
public record Brought(Set<String> made, Set<String> extended, Set<String> roles) {

    private static final Set<String> OF_NEW_TYPES = Set.of("UNKNOWN_TYPE", "UNKNOWN_VIEW", "UNKNOWN_VERB");
    private static final Set<String> OF_NEW_FIELDS = Set.of("UNKNOWN_PATH", "NOT_ASKABLE", "NOT_A_FORMULA", "NOT_A_LINK", "NOT_A_LINK_HERE", "NOT_STEADY", "NOT_OF_THIS_KIND", "NOT_A_CONDITION", "NOT_A_CHOICE", "NOT_WRITTEN");

    public Brought {
        made = Set.copyOf(made);
        extended = Set.copyOf(extended);
        roles = Set.copyOf(roles);
    }

    /** True when the finding may be due to something that is only about to come. */
    public boolean explains(Finding finding, Set<String> spokenOf) {
        var isOfNewType = !Collections.disjoint(spokenOf, made);
        return OF_NEW_TYPES.contains(finding.code()) && isOfNewType || OF_NEW_FIELDS.contains(finding.code()) && (isOfNewType || !Collections.disjoint(spokenOf, extended));
    }
}
