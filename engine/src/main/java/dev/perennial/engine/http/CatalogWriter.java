package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.RecordLocks;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.refusal.Refusal;
import dev.perennial.engine.refusal.RefusalSource;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.verb.Verbs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws the catalogue from the blueprints, cut to what the caller may see. */
@Component
class CatalogWriter {

    private final Blueprints blueprints;
    private final Verbs verbs;
    private final List<RefusalSource> refusals;
    private final Messages messages;
    private final Problems problems;
    private final DrawnForms forms;

    CatalogWriter(Blueprints blueprints, Verbs verbs, List<RefusalSource> refusals, Messages messages, Problems problems, DrawnForms forms) {
        this.blueprints = blueprints;
        this.verbs = verbs;
        this.refusals = refusals;
        this.messages = messages;
        this.problems = problems;
        this.forms = forms;
    }

    Catalog of(Actor actor, Locale locale) {
        var types = blueprints.all().stream().filter(b -> actor.may(Action.READ, b.name())).map(b -> type(b, actor, locale)).toList();
        var named = refusals.stream().flatMap(source -> source.refusals().stream()).map(refusal -> named(refusal, locale)).toList();
        return new Catalog(types, named);
    }

    private Catalog.NamedRefusal named(Refusal refusal, Locale locale) {
        return new Catalog.NamedRefusal(refusal.code(), refusal.status(), problems.label(refusal, locale));
    }

    private Catalog.Type type(Blueprint blueprint, Actor actor, Locale locale) {
        var name = blueprint.name();
        var access = actor.on(name);
        var entries = new CatalogEntries(messages, locale, name, access);
        var seen = blueprint.fields().stream().filter(f -> !access.hides(f.path())).toList();
        var actions = new ArrayList<>(Arrays.stream(Action.values()).filter(a -> actor.may(a, name) && isOffered(a, blueprint)).map(a -> a.name().toLowerCase(Locale.ROOT)).toList());
        if (actor.may(Action.CHANGE, name) && RecordLocks.areFor(name)) actions.add("lock");
        if (blueprint.isMergeable() && actor.may(Action.CHANGE, name) && actor.may(Action.DELETE, name)) actions.add("merge");
        return new Catalog.Type(
                name.toString(), name.suite(), messages.text(locale, LabelKeys.suite(name.suite())), blueprint.one(), name.plural(),
                messages.text(locale, LabelKeys.many(name)), messages.text(locale, LabelKeys.one(name)),
                seen.stream().filter(f -> f.is(Treatment.TITLE)).findFirst().map(f -> f.path().text()).orElse(null),
                blueprint.defaultSort(), actions,
                seen.stream().filter(f -> f.is(Treatment.LISTED)).map(f -> f.path().text()).toList(),
                sections(blueprint, seen, entries, locale),
                blueprint.children().stream().filter(c -> !access.hides(c.path())).map(c -> rows(blueprint, c, entries, actor, locale)).toList(),
                verbs.of(name).stream().filter(v -> access.allowsVerb(v.name())).map(v -> verb(v, entries, locale)).toList(), forms.of(blueprint, actor, locale));
    }

    /** What verbs alone write is read and exported, and brought into being or treated many at once where a verb does that. */
    private boolean isOffered(Action action, Blueprint blueprint) {
        return switch (action) {
            case READ, EXPORT -> true;
            case CREATE -> !blueprint.isKeptByVerbs() || verbs.creating(blueprint.name()).isPresent();
            case MASS_EDIT -> !blueprint.isKeptByVerbs() || verbs.of(blueprint.name()).stream().anyMatch(verb -> verb.reach() == DescribedVerb.Reach.RECORD);
            case CHANGE, DELETE, IMPORT, ASSIGN -> !blueprint.isKeptByVerbs();
        };
    }

    private Catalog.NamedVerb verb(DescribedVerb verb, CatalogEntries entries, Locale locale) {
        return VerbForms.named(verb, entries, messages.text(locale, LabelKeys.verb(verb.type(), verb.name())));
    }

    private List<Catalog.Section> sections(Blueprint blueprint, List<Field> fields, CatalogEntries entries, Locale locale) {
        var bySection = new LinkedHashMap<String, List<Catalog.Entry>>();
        for (var field : fields) bySection.computeIfAbsent(field.path().section(), _ -> new ArrayList<>()).add(entries.field(field, ""));
        return bySection.entrySet().stream().map(e -> new Catalog.Section(e.getKey(), sectionLabel(blueprint, e.getKey(), locale), e.getValue())).toList();
    }

    private String sectionLabel(Blueprint blueprint, String section, Locale locale) {
        if (section.equals(Field.CUSTOM) || section.equals(Field.BASE)) return messages.text(locale, "section." + section);
        return messages.text(locale, section.isEmpty() ? LabelKeys.one(blueprint.name()) : LabelKeys.section(blueprint.name(), section));
    }

    private Catalog.Section rows(Blueprint blueprint, Children rows, CatalogEntries entries, Actor actor, Locale locale) {
        var prefix = rows.path() + "/";
        var access = actor.on(blueprint.name());
        var fields = rows.fields().stream().filter(f -> !access.hides(Path.of(prefix + f.path()))).map(f -> entries.field(f, prefix)).toList();
        return new Catalog.Section(rows.path().text(), messages.text(locale, LabelKeys.field(blueprint.name(), rows.path())), fields);
    }
}
