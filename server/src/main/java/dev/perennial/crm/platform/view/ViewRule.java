package dev.perennial.crm.platform.view;

import dev.perennial.engine.list.Filters;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A new view is its owner's alone; a view keeps its record type, which exists, and its filter can be read. */
@Component
class ViewRule implements RecordRule {

    private static final int MOST_COLUMNS = 60;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<Path> NAMES = List.of(Path.of("names/en"), Path.of("names/zh"));

    private final Blueprints blueprints;

    ViewRule(Blueprints blueprints) {
        this.blueprints = blueprints;
    }

    @Override
    public TypeName type() {
        return TypeName.of("platform/views");
    }

    @Override
    public Values settle(Values values, Values before) {
        var settled = values.text("kind") == null ? values.with("kind", View.Kind.LIST.name()) : values;
        if (settled.text("shared") == null) settled = settled.with("shared", View.Audience.PRIVATE.name());
        if (View.Audience.PUBLIC.name().equals(settled.text("shared")) && settled.text("key") == null && settled.text("type") != null) settled = settled.with("key", keyFor(settled));
        return isRenamed(settled, before) ? settled.without(Path.of("names/en")).without(Path.of("names/zh")) : settled;
    }

    private static boolean isRenamed(Values settled, Values before) {
        return before.text("name") != null && !before.text("name").equals(settled.text("name")) && NAMES.stream().allMatch(path -> Objects.equals(before.get(path), settled.get(path)));
    }

    /** The key that a public view gets from its type and first name. */
    static String keyFor(Values view) {
        return view.text("type") + "#" + NO_WORD.matcher(String.valueOf(view.text("name")).toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        if (values.text("type") != null && blueprints.all().stream().noneMatch(known -> known.name().toString().equals(values.text("type")))) findings.accept(Finding.at("type", "UNKNOWN_TYPE"));
        if (values.rows(Path.of("columns")).size() > MOST_COLUMNS) findings.accept(Finding.at("columns", "TOO_MANY", MOST_COLUMNS));
        try {
            Filters.parse(values.text("filter"));
        } catch (Refused unreadable) {
            findings.accept(Finding.at("filter", "BAD_FILTER", unreadable.arguments().toArray()));
        }
    }
}
