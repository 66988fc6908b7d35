package dev.perennial.engine.custom;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Derivation;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What derived fields are worked out from, across types; tells circles and who relies on what. */
public final class Sources {

    private Sources() {}

    /** A field of a type. */
    public record Place(TypeName type, Path path) {

        @Override
        public String toString() {
            return type + " " + path;
        }
    }

    /** What the field of the type is worked out from, one step back; nothing for a field that is written. */
    public static List<Place> of(TypeName type, Field field) {
        return switch (field.extras().derivation()) {
            case null -> List.of();
            case Derivation.Conversion _ -> List.of();   // it goes with its amount and keeps nobody from taking that away
            case Derivation.Formula formula -> formula.sources().stream().map(path -> new Place(type, path)).toList();
            case Derivation.Lookup lookup -> List.of(new Place(type, lookup.through()), new Place(lookup.target(), lookup.from()));
            case Derivation.RollUp rollUp -> {
                var places = new ArrayList<>(List.of(new Place(rollUp.of(), rollUp.by())));
                if (rollUp.value() != null) places.add(new Place(rollUp.of(), rollUp.value()));
                rollUp.filtered().forEach(path -> places.add(new Place(rollUp.of(), path)));
                yield places;
            }
        };
    }

    /** The place through which the field would be worked out from itself, if it would. */
    public static Optional<Place> circle(Blueprints blueprints, TypeName type, Field field) {
        var start = new Place(type, field.path());
        var open = new ArrayDeque<>(of(type, field));
        var seen = new HashSet<Place>();
        while (!open.isEmpty()) {
            var place = open.pop();
            if (!seen.add(place)) continue;
            var further = place.equals(start) ? List.of(start) : steps(blueprints, place);
            if (further.contains(start)) return Optional.of(place);
            open.addAll(further);
        }
        return Optional.empty();
    }

    private static List<Place> steps(Blueprints blueprints, Place place) {
        return blueprints.find(place.type()).flatMap(type -> type.field(place.path())).map(field -> of(place.type(), field)).orElse(List.of());
    }

    /** The derived fields that are worked out from a field, or from anything of the type where no path is given. */
    public static List<Place> users(Blueprints blueprints, TypeName type, Path path) {
        var users = new ArrayList<Place>();
        for (Blueprint blueprint : blueprints.all())
            for (var field : blueprint.customFields())
                if (of(blueprint.name(), field).stream().anyMatch(source -> source.type().equals(type) && (path == null ? !blueprint.name().equals(type) : source.path().equals(path))))
                    users.add(new Place(blueprint.name(), field.path()));
        return users;
    }
}
