package dev.perennial.engine.form;

import dev.perennial.engine.custom.Formulas;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Form;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which forms rely on a field or a type. */
public final class FormUses {

    private FormUses() {}

    /** The names of the forms that draw the field or ask for it, those of other types too whose related lists do. */
    public static List<String> ofField(Blueprints blueprints, TypeName type, Path path) {
        return blueprints.all().stream().flatMap(blueprint -> blueprint.forms().stream().filter(form -> blueprint.name().equals(type) && speaksOf(blueprint, form, path) || lists(form, type, path)))
                .map(Form::name).distinct().toList();
    }

    /** The names of the forms of other types that list records of the type. */
    public static List<String> ofType(Blueprints blueprints, TypeName type) {
        return blueprints.all().stream().filter(blueprint -> !blueprint.name().equals(type)).flatMap(blueprint -> blueprint.forms().stream())
                .filter(form -> form.drawing().related().stream().anyMatch(list -> list.type().equals(type))).map(Form::name).distinct().toList();
    }

    private static boolean speaksOf(Blueprint type, Form form, Path path) {
        return Stream.of(form.entries().stream().map(Form.Entry::path), form.offers().stream().map(Form.Offer::path), form.checks().stream().map(Form.Check::path)).flatMap(all -> all).anyMatch(path::equals)
                || ReadForm.texts(form).anyMatch(text -> Formulas.sources(type, text).contains(path));
    }

    private static boolean lists(Form form, TypeName type, Path path) {
        var word = Pattern.compile("(?<![A-Za-z0-9/])" + Pattern.quote(path.text()) + "(?![A-Za-z0-9])");
        return form.drawing().related().stream().filter(list -> list.type().equals(type))
                .anyMatch(list -> list.by().equals(path) || Stream.concat(list.columns().stream(), Stream.of(list.filter() == null ? "" : list.filter(), list.sort() == null ? "" : list.sort())).anyMatch(text -> word.matcher(text).find()));
    }
}
