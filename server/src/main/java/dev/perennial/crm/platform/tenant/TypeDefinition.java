package dev.perennial.crm.platform.tenant;

import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Draws the engine's blueprint from the values of a definition of a record type. */
final class TypeDefinition {

    /** Names that may stand in addresses and, with underscores, in the database. */
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final int LONGEST_NAME = 200;

    private final Values values;

    TypeDefinition(Values values) {
        this.values = values;
    }

    /** False for a definition that no rule has checked. */
    boolean makesSense() {
        return values.text("plural") != null && values.text("one") != null && NAME.matcher(values.text("plural")).matches();
    }

    boolean isShelved() {
        return Definitions.isShelved(values);
    }

    TypeName name() {
        return Definitions.typeCalled(values.text("plural"));
    }

    Blueprint blueprint() {
        var fields = new ArrayList<Field>();
        var prefix = Optional.ofNullable(values.text("prefix"));
        if (prefix.isPresent()) fields.add(new Field(Path.of("number"), new FieldKind.Text(40, FieldKind.Format.PLAIN), Set.of(Treatment.UNIQUE, Treatment.SEARCH, Treatment.LISTED), prefix));
        fields.add(new Field("name", new FieldKind.Text(LONGEST_NAME, FieldKind.Format.PLAIN), Treatment.TITLE, Treatment.REQUIRED, Treatment.SEARCH, Treatment.LISTED));
        return new Blueprint(name(), values.text("one"), "-createdAt", fields, List.of());
    }

    /** Adds the words of the definition for one language; the words for name and number of every type stand in {@code usual}. */
    void words(Language language, Function<String, String> usual, Map<String, String> into) {
        var many = values.text("many/" + language.tag());
        if (many != null) into.put(LabelKeys.many(name()), many);
        var one = values.text("single/" + language.tag());
        if (one != null || many != null) into.put(LabelKeys.one(name()), Objects.requireNonNullElse(one, many));
        into.put(LabelKeys.field(name(), Path.of("name")), Objects.requireNonNullElseGet(values.text("naming/" + language.tag()), () -> usual.apply("custom.type.name")));
        into.put(LabelKeys.field(name(), Path.of("number")), usual.apply("custom.type.number"));
    }
}
