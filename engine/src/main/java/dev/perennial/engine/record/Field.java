package dev.perennial.engine.record;

import java.util.Optional;
import java.util.Set;

/** One value a record may hold: where it stands, what kind it is, how it is treated, from which others of the record or row it is worked out, and what else it asks for. */
public record Field(Path path, FieldKind kind, Set<Treatment> treatments, Optional<String> numberPrefix, Set<Path> sources, Extras extras) {

    /** The section in which the fields stand that tenants added. */
    public static final String CUSTOM = "custom";

    /** The section in which amounts stand in the firm's own currency. */
    public static final String BASE = "base";

    private static final Set<String> OF_EVERY_RECORD = Set.of("id", "version", "created_at", "created_by", "updated_at", "updated_by", "owner", "unit",
            "deleted_at", "custom", "search");

    public Field {
        treatments = Set.copyOf(treatments);
        sources = Set.copyOf(sources);
    }

    public Field(Path path, FieldKind kind, Set<Treatment> treatments, Optional<String> numberPrefix) {
        this(path, kind, treatments, numberPrefix, Set.of());
    }

    public Field(Path path, FieldKind kind, Set<Treatment> treatments, Optional<String> numberPrefix, Set<Path> sources) {
        this(path, kind, treatments, numberPrefix, sources, Extras.NONE);
    }

    public Field(Path path, FieldKind kind, Set<Treatment> treatments, Optional<String> numberPrefix, Extras extras) {
        this(path, kind, treatments, numberPrefix, Set.of(), extras);
    }

    public Field(String path, FieldKind kind, Treatment... treatments) {
        this(Path.of(path), kind, Set.of(treatments), Optional.empty());
    }

    /** True of fields that tenants added and of amounts in the firm's own currency; their values lie together in one column. */
    public boolean isCustom() {
        return path.section().equals(CUSTOM) || isBase();
    }

    /** True of amounts in the firm's own currency and of what belongs to them. */
    public boolean isBase() {
        return path.section().equals(BASE);
    }

    /** The key of the value in the column of custom fields; keys that tenants choose hold no slash. */
    public String customKey() {
        return isBase() ? path.text() : path.leaf();
    }

    public boolean is(Treatment treatment) {
        return treatments.contains(treatment);
    }

    /**
     * The column of the value; for money the stem of {@code _amount} and {@code _currency}, for refs of {@code _type} and {@code _id}.
     * A name that every record's table has already (the {@code unit} of a product, say) gets an underscore at its end.
     */
    public String column() {
        var column = path.column();
        return OF_EVERY_RECORD.contains(column) ? column + "_" : column;
    }

    /** The companion column with the folded text (width, case and script alike), for titles. */
    public String foldedColumn() {
        return column() + "_folded";
    }

    /** The companion column with the key by which titles sort (pinyin for Chinese), for titles. */
    public String sortColumn() {
        return column() + "_sort";
    }
}
