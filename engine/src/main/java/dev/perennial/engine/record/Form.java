package dev.perennial.engine.record;

import dev.perennial.engine.message.OwnWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How records of a type are shown to some people and filled in by them: what stands where, and under which conditions (CEL over the record's fields)
 * a field is seen, needed or locked, an option offered, or the whole record refused.
 */
public record Form(UUID id, String name, Audience audience, Drawing drawing, List<Entry> entries, List<Offer> offers, List<Check> checks) {

    /** The form that names both team and role goes before one that names a team, that before one with a role, that before one for all; then by place, then the older. */
    public static final Comparator<Form> FIRST_TO_FIT = Comparator.comparing((Form form) -> form.audience().rank()).thenComparing(form -> form.audience().place()).thenComparing(Form::id);

    public Form {
        entries = List.copyOf(entries);
        offers = List.copyOf(offers);
        checks = List.copyOf(checks);
    }

    /** For whom the form is; who is in the team and holds the role, where they are named. */
    public record Audience(UUID role, UUID team, long place) {

        private int rank() {
            return team != null && role != null ? 0 : team != null ? 1 : role != null ? 2 : 3;
        }
    }

    /** What stands where. A form without sections leaves the usual drawing as it is. */
    public record Drawing(List<Tab> tabs, List<Section> sections, List<RelatedList> related) {

        public Drawing {
            tabs = List.copyOf(tabs);
            sections = List.copyOf(sections);
            related = List.copyOf(related);
        }
    }

    /** One page of the form. */
    public record Tab(String key, OwnWords label) {}

    /** Fields that stand together on a tab, the first one where none is named; {@code visible} is a condition or null. */
    public record Section(String key, String tab, OwnWords label, int columns, boolean collapsed, String visible) {}

    /** A field or child list in a section, or in none; the conditions are null where nothing is asked. */
    public record Entry(Path path, String section, String visible, String required, String readOnly) {}

    /** Records of a type that link here. */
    public record RelatedList(String tab, TypeName type, Path by, String filter, List<String> columns, String sort, OwnWords label) {

        public RelatedList {
            columns = List.copyOf(columns);
        }
    }

    /** Options of a choice that are offered only while the condition holds. */
    public record Offer(Path path, List<String> options, String condition) {

        public Offer {
            options = List.copyOf(options);
        }
    }

    /** A condition under which the record is refused, told with these words at the field. */
    public record Check(Path path, String condition, OwnWords message) {}

    /** The section of the key. */
    public Optional<Section> section(String key) {
        return drawing.sections().stream().filter(section -> section.key().equals(key)).findFirst();
    }
}
