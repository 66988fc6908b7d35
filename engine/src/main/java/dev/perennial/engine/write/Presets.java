package dev.perennial.engine.write;

import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Values;

/** Gives new records the values that their fields begin with where the writer said nothing of them. */
public final class Presets {

    private Presets() {}

    public static Values over(Blueprint blueprint, Values given) {
        var completed = given;
        for (var field : blueprint.customFields())
            if (field.extras().preset() != null && !given.has(field.path())) completed = completed.with(field.path(), field.extras().preset());
        return completed;
    }
}
