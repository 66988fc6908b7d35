package dev.perennial.engine.record;

import java.util.Optional;
import java.util.Set;

/** One value a record may hold: where it stands, what kind it is and how it is treated. */
public record Field(Path path, FieldKind kind, Set<Treatment> treatments, Optional<String> numberPrefix) {

    public Field {
        treatments = Set.copyOf(treatments);
    }

    public Field(String path, FieldKind kind, Treatment... treatments) {
        this(Path.of(path), kind, Set.of(treatments), Optional.empty());
    }

    public boolean is(Treatment treatment) {
        return treatments.contains(treatment);
    }

    /** The column of the value; for money the stem of {@code _amount} and {@code _currency}, for refs of {@code _type} and {@code _id}. */
    public String column() {
        return path.column();
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
