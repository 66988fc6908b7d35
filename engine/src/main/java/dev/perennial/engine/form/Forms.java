package dev.perennial.engine.form;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Form;
import java.util.Optional;

/** Says which form of a type is whose. */
public final class Forms {

    private Forms() {}

    /** The first form that fits the actor's teams and roles; the house itself sits at no form. */
    public static Optional<Form> of(Blueprint type, Actor actor) {
        if (type.forms().isEmpty() || actor.user() == null) return Optional.empty();
        return type.forms().stream().filter(form -> fits(form.audience(), actor)).findFirst();
    }

    private static boolean fits(Form.Audience audience, Actor actor) {
        var membership = actor.membership();
        return (audience.role() == null || membership.roles().contains(audience.role())) && (audience.team() == null || membership.teams().contains(audience.team()));
    }
}
