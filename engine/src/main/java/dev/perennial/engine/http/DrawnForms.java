package dev.perennial.engine.http;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.custom.Formulas;
import dev.perennial.engine.form.Forms;
import dev.perennial.engine.list.Filters;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.message.OwnWords;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Form;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.refusal.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Draws forms for their readers: a field that is hidden from somebody stands neither on his form nor in a condition that he is told. */
@Component
class DrawnForms {

    private final Blueprints blueprints;
    private final Filters filters;

    DrawnForms(Blueprints blueprints, Filters filters) {
        this.blueprints = blueprints;
        this.filters = filters;
    }

    /** The actor's form of the type, null where none was drawn for him. */
    DrawnForm of(Blueprint type, Actor actor, Locale locale) {
        return Forms.of(type, actor).map(form -> drawn(type, form, actor, Language.of(locale))).orElse(null);
    }

    private DrawnForm drawn(Blueprint type, Form form, Actor actor, Language language) {
        var access = actor.on(type.name());
        var drawing = form.drawing();
        return new DrawnForm(form.name(), drawing.tabs().stream().map(tab -> new DrawnForm.Tab(tab.key(), in(tab.label(), language))).toList(),
                drawing.sections().stream().map(section -> new DrawnForm.Section(section.key(), section.tab(), in(section.label(), language), section.columns(), section.collapsed(), told(type, section.visible(), access))).toList(),
                form.entries().stream().filter(entry -> isThere(type, entry.path()) && !access.hides(entry.path())).map(entry -> entry(type, entry, access)).toList(),
                drawing.related().stream().filter(list -> isOpen(list, actor)).map(list -> related(list, actor, language)).toList(),
                form.offers().stream().filter(offer -> !access.hides(offer.path()) && told(type, offer.condition(), access) != null).map(offer -> new DrawnForm.Offer(offer.path().text(), offer.options(), offer.condition())).toList(),
                form.checks().stream().filter(check -> !access.hides(check.path()) && told(type, check.condition(), access) != null)
                        .map(check -> new DrawnForm.Check(check.path().text(), check.condition(), in(check.message(), language))).toList());
    }

    private static DrawnForm.Entry entry(Blueprint type, Form.Entry entry, TypeAccess access) {
        return new DrawnForm.Entry(entry.path().text(), entry.section(), told(type, entry.visible(), access), told(type, entry.required(), access), told(type, entry.readOnly(), access));
    }

    private static boolean isThere(Blueprint type, Path path) {
        return type.field(path).isPresent() || type.children(path).isPresent();
    }

    /** The condition, null when it asks for something hidden: its text would name the field, its answer the value. */
    private static String told(Blueprint type, String condition, TypeAccess access) {
        return condition == null || Formulas.sources(type, condition).stream().anyMatch(access::hides) ? null : condition;
    }

    private DrawnForm.RelatedList related(Form.RelatedList list, Actor actor, Language language) {
        var access = actor.on(list.type());
        var columns = list.columns().stream().filter(column -> !access.hides(Path.of(column))).toList();
        return new DrawnForm.RelatedList(list.tab(), list.type().toString(), list.by().text(), list.filter(), columns, list.sort(), in(list.label(), language));
    }

    /** A list whose filter or order the actor could not ask himself is left out: it would tell what is hidden from him. */
    private boolean isOpen(Form.RelatedList list, Actor actor) {
        var type = blueprints.find(list.type());
        var access = actor.on(list.type());
        if (type.isEmpty() || type.get().field(list.by()).isEmpty() || !actor.may(Action.READ, list.type()) || access.hides(list.by())) return false;
        if (list.sort() != null && List.of(list.sort().split(",")).stream().map(key -> key.strip().replaceFirst("^-", "")).anyMatch(key -> !key.isEmpty() && access.hides(Path.of(key)))) return false;
        try {
            if (list.filter() != null) filters.check(list.type(), list.filter(), actor);
            return true;
        } catch (Refused notHis) {
            return false;
        }
    }

    private static String in(OwnWords words, Language language) {
        return Objects.requireNonNullElse(words, new OwnWords(null, null)).in(language);
    }
}
