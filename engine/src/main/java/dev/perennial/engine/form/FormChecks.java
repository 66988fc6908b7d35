package dev.perennial.engine.form;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.custom.DerivedValues;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Form;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.write.Canonical;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Holds every write to the form of whoever writes, by whichever door it comes: what it needs is there, what it locks stays, no option it withholds, no state it refuses. */
@Component
public class FormChecks {

    /** One record on its way: how it stood, what somebody gives, what would be stored, and where findings go; history is not asked what was locked. */
    public record Write(Values before, Values given, Values settled, boolean history, Consumer<Finding> findings) {}

    private final DerivedValues derived;
    private final Map<UUID, ReadForm> known = new ConcurrentHashMap<>();

    FormChecks(DerivedValues derived) {
        this.derived = derived;
    }

    public void check(Blueprint type, Actor actor, List<Write> writes) {
        var own = Forms.of(type, actor);
        if (own.isEmpty() || writes.isEmpty()) return;
        var form = read(type, own.get());
        if (form.asksNothing()) return;
        var values = form.asksDerived() ? derived.settled(type, writes.stream().map(Write::before).toList(), writes.stream().map(Write::settled).toList()) : writes.stream().map(Write::settled).toList();
        for (var i = 0; i < writes.size(); i++) check(form, actor.on(type.name()), writes.get(i), values.get(i));
    }

    /** A form is read anew when it or its type is another one. */
    private ReadForm read(Blueprint type, Form form) {
        var read = known.get(form.id());
        if (read != null && read.type() == type && read.form() == form) return read;
        var fresh = new ReadForm(type, form);
        known.put(form.id(), fresh);
        return fresh;
    }

    private static void check(ReadForm form, TypeAccess access, Write write, Values values) {
        for (var entry : form.form().entries()) check(form, entry, access, write, values);
        form.offers().forEach((path, offers) -> {
            if (isWithheld(form, offers, values.get(path), values)) write.findings().accept(Finding.at(path.text(), "NOT_OFFERED"));
        });
        for (var check : form.form().checks())
            if (form.holds(check.condition(), values)) write.findings().accept(Finding.at(check.path().text(), "FORM_CHECK", check.message()));
    }

    private static void check(ReadForm form, Form.Entry entry, TypeAccess access, Write write, Values values) {
        var path = entry.path();
        if (isLocked(form, entry, write.before(), values)) {
            if (!write.history() && isChanged(form.type(), path, write)) write.findings().accept(Finding.at(path.text(), "LOCKED_NOW"));
        } else if (form.holds(entry.required(), values) && isEmpty(values.get(path)) && form.isVisible(entry, values) && !access.hides(path) && !access.locks(path)) {
            write.findings().accept(Finding.at(path.text(), "REQUIRED"));   // nobody is asked for what he may not fill in
        }
    }

    /** What was open when the writer began stays open until he saves, so that one may fill in and close at once. */
    private static boolean isLocked(ReadForm form, Form.Entry entry, Values before, Values values) {
        return form.holds(entry.readOnly(), values) && (before.equals(Values.NONE) || form.holds(entry.readOnly(), before));
    }

    private static boolean isChanged(Blueprint type, Path path, Write write) {
        if (!write.given().has(path)) return false;
        var was = write.before().equals(Values.NONE) ? type.field(path).map(field -> field.extras().preset()).orElse(null) : write.before().get(path);
        var given = write.given().get(path);
        return isNothing(given) ? !isNothing(was) : !Canonical.same(given, was);
    }

    private static boolean isNothing(Object value) {
        return isEmpty(value) || Boolean.FALSE.equals(value);
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof Collection<?> several && several.isEmpty();
    }

    /** An option that several lines name is offered while one of them holds. */
    private static boolean isWithheld(ReadForm form, List<Form.Offer> offers, Object value, Values values) {
        if (isEmpty(value)) return false;
        var chosen = value instanceof Collection<?> several ? several : List.of(value);
        return chosen.stream().anyMatch(option -> {
            var named = offers.stream().filter(offer -> offer.options().contains(String.valueOf(option))).toList();
            return !named.isEmpty() && named.stream().noneMatch(offer -> form.holds(offer.condition(), values));
        });
    }
}
