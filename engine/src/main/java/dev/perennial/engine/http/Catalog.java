package dev.perennial.engine.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What the house holds, as one caller may see it and in his language: all that a browser needs to draw lists, forms and buttons. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Catalog(List<Type> types, List<NamedRefusal> refusals) {

    /** A record type; {@code form} is the one that was drawn for the caller, if any. */
    public record Type(
            String type, String suite, String suiteLabel, String one, String many, String label, String labelOne, String title, String defaultSort,
            List<String> actions, List<String> listed, List<Section> sections, List<Section> children, List<NamedVerb> verbs,
            @JsonInclude(JsonInclude.Include.NON_NULL) DrawnForm form) {}

    /** Fields that stand together: a part of the form, or the columns of child rows. */
    public record Section(String path, String label, List<Entry> fields) {}

    /** One field or one parameter of a verb; {@code help} says how to fill it in, {@code reverse} how the records that link here are called over there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String path, String label, String kind, boolean required, boolean readOnly, boolean byVerb, boolean machine, boolean filterable, boolean sortable,
            Integer maxLength, String format, List<Option> options, String target, boolean derived, String help, String reverse) {}

    /** One option of a choice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(String value, String label, String colour) {}

    /** A verb that the caller's role knows; whether it is possible for a record stands in the record. */
    public record NamedVerb(String verb, String label, boolean onType, boolean creating, List<Entry> fields) {}

    /** A refusal and its sentence. */
    public record NamedRefusal(String code, int status, String label) {}
}
