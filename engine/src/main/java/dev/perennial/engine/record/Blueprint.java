package dev.perennial.engine.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The immutable description of a record type: all the engine knows about it.
 *
 * <p>Rows stand in the table {@code suite.plural} (snake case) with the columns {@code id, version, created_at, created_by,
 * updated_at, updated_by, owner, unit, deleted_at, custom, search} and one column a field; machine sections in
 * {@code suite.plural_section}, which has a row for every record; children in {@code suite.plural_path} with {@code id, parent, no}.
 *
 * <p>Lists walk indexes that every table has, all but the search {@code where deleted_at is null}: {@code (created_at desc, id desc)},
 * the same behind {@code owner} and behind {@code unit}, {@code gin (search)}; for the title {@code (name_sort, id)} and
 * {@code (name_folded text_pattern_ops) include (created_at, id, owner, unit)}; a third, by the first characters, the engine adds itself. A text by which records are looked up has
 * {@code (lower(normalize(number, NFKC)) text_pattern_ops)}, a link under which a list hangs {@code (account, created_at desc, id desc)},
 * child rows {@code (parent, no)}.
 */
public final class Blueprint {

    private final TypeName name;
    private final String one;
    private final String defaultSort;
    private final List<Field> fields;
    private final List<Children> children;
    private final Converting converting;
    private final List<Field> customFields;
    private final List<Field> followed;
    private final List<Form> forms;
    private final boolean merges;
    private final Map<Path, Field> fieldByPath = new LinkedHashMap<>();
    private final Map<Path, Children> childrenByPath = new LinkedHashMap<>();

    public Blueprint(TypeName name, String one, String defaultSort, List<Field> fields, List<Children> children) {
        this(name, one, defaultSort, fields, children, Converting.BY_TODAY);
    }

    public Blueprint(TypeName name, String one, String defaultSort, List<Field> fields, List<Children> children, Converting converting) {
        this(name, one, defaultSort, fields, children, converting, List.of(), true);
    }

    private Blueprint(TypeName name, String one, String defaultSort, List<Field> fields, List<Children> children, Converting converting, List<Form> forms, boolean merges) {
        this.name = name;
        this.one = one;
        this.defaultSort = defaultSort;
        this.fields = List.copyOf(fields);
        this.children = List.copyOf(children);
        this.converting = converting;
        this.customFields = this.fields.stream().filter(Field::isCustom).toList();
        this.followed = this.fields.stream().filter(f -> f.is(Treatment.ACCESS_FOLLOWS) && f.kind() instanceof FieldKind.Link).toList();
        this.merges = merges;
        this.forms = forms.stream().sorted(Form.FIRST_TO_FIT).toList();
        for (var rows : children) childrenByPath.putIfAbsent(rows.path(), rows);
        for (var field : fields)
            if (fieldByPath.put(field.path(), field) != null) throw new IllegalArgumentException(name + " has the path " + field.path() + " twice");
    }

    public TypeName name() {
        return name;
    }

    /** The singular in kebab case. */
    public String one() {
        return one;
    }

    public String defaultSort() {
        return defaultSort;
    }

    public List<Field> fields() {
        return fields;
    }

    public List<Children> children() {
        return children;
    }

    public Optional<Field> field(Path path) {
        return Optional.ofNullable(fieldByPath.get(path));
    }

    public Optional<Children> children(Path path) {
        return Optional.ofNullable(childrenByPath.get(path));
    }

    /** The field that names the record. */
    public Optional<Field> title() {
        return fields.stream().filter(f -> f.is(Treatment.TITLE)).findFirst();
    }

    public List<Field> fieldsWith(Treatment treatment) {
        return fields.stream().filter(f -> f.is(treatment)).toList();
    }

    /** The paths of the fields, those of child rows too, that are worked out from one of these. */
    public Set<Path> derivedFrom(Predicate<Path> sources) {
        var derived = new HashSet<Path>();
        for (var field : fields) if (field.sources().stream().anyMatch(sources)) derived.add(field.path());
        for (var rows : children)
            for (var field : rows.fields())
                if (field.sources().stream().anyMatch(source -> sources.test(rows.path().child(source.text())))) derived.add(rows.path().child(field.path().text()));
        return derived;
    }

    /** The same type with more fields behind its own. */
    public Blueprint with(List<Field> more) {
        return new Blueprint(name, one, defaultSort, Stream.concat(fields.stream(), more.stream()).toList(), children, converting, forms, merges);
    }

    /** The same type with these forms. */
    public Blueprint drawnBy(List<Form> forms) {
        return new Blueprint(name, one, defaultSort, fields, children, converting, forms, merges);
    }

    /** The same type, whose records are never merged. */
    public Blueprint neverMerged() {
        return new Blueprint(name, one, defaultSort, fields, children, converting, forms, false);
    }

    /** True when two of its records may turn out to be one; what verbs keep, and what happened or is under way, never does. */
    public boolean isMergeable() {
        return merges && !isKeptByVerbs();
    }

    /** The forms that tenants drew, the first that fits somebody is his. */
    public List<Form> forms() {
        return forms;
    }

    /** By which day its amounts are converted, and when that stands for good. */
    public Converting converting() {
        return converting;
    }

    /** The fields that tenants added, and behind them the amounts in the firm's own currency. */
    public List<Field> customFields() {
        return customFields;
    }

    /** The links along which access follows: to whom the linked record is open, this one is. */
    public List<Field> followed() {
        return followed;
    }

    /** True when forms can write nothing of it: such records come, change and go by verbs and by the house itself. */
    public boolean isKeptByVerbs() {
        return fields.stream().filter(f -> !f.isCustom()).allMatch(f -> f.is(Treatment.BY_VERB) || f.is(Treatment.MACHINE));
    }

    /** The names of the machine sections, each a side table. */
    public List<String> machineSections() {
        return fieldsWith(Treatment.MACHINE).stream().map(f -> f.path().section()).distinct().toList();
    }

    public String schema() {
        return Path.snake(name.suite());
    }

    public String table() {
        return Path.snake(name.plural());
    }

    /** The table of a machine section. */
    public String sideTable(String section) {
        return table() + "_" + Path.snake(section);
    }

    /** The table of child rows. */
    public String childTable(Children rows) {
        return table() + "_" + rows.path().column();
    }

    @Override
    public String toString() {
        return "Blueprint(" + name + ")";
    }
}
