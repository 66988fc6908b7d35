package dev.perennial.engine.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A form as its reader needs it: places, words in his language, and the conditions that he may know; those he may not know are asked by the server alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawnForm(String name, List<Tab> tabs, List<Section> sections, List<Entry> entries, List<RelatedList> related, List<Offer> offers, List<Check> checks) {

    /** One page of the form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tab(String key, String label) {}

    /** Fields that stand together; {@code visible} is a condition. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(String key, String tab, String label, int columns, boolean collapsed, String visible) {}

    /** A field or child list, where it stands, and its conditions. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String path, String section, String visible, String required, String readOnly) {}

    /** Records of a type that link here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RelatedList(String tab, String type, String by, String filter, List<String> columns, String sort, String label) {}

    /** Options that are offered only while the condition holds. */
    public record Offer(String path, List<String> options, String condition) {}

    /** A condition under which the record is refused, and what is then said at the field. */
    public record Check(String path, String condition, String message) {}
}
