package dev.perennial.crm.platform.users;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.verb.Verbs;
import dev.perennial.engine.write.RecordRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A role speaks only of types, fields and verbs that exist, and who may write users and roles is for administrators alone. */
@Component
class RoleRule implements RecordRule {

    private static final Path GRANTS = Path.of("grants");
    private static final Path VERB_GRANTS = Path.of("verbGrants");
    private static final Path MASKS = Path.of("masks");
    private static final Set<String> LOOKING = Set.of(Action.READ.name(), Action.EXPORT.name());

    private final Blueprints blueprints;
    private final ObjectProvider<Verbs> verbs;

    /** Verbs are asked for late because they stand on the write chain, which stands on this rule. */
    RoleRule(Blueprints blueprints, ObjectProvider<Verbs> verbs) {
        this.blueprints = blueprints;
        this.verbs = verbs;
    }

    @Override
    public TypeName type() {
        return PeopleTypes.ROLES;
    }

    @Override
    public void check(Values values, Consumer<Finding> findings) {
        each(values, GRANTS, findings, (row, type, at) -> {
            var harmless = LOOKING.contains(row.text("action")) || Scope.NONE.name().equals(row.text("scope"));
            if (!harmless && PeopleTypes.ADMINISTRATORS_OWN.contains(type.name())) findings.accept(Finding.at(at + "/action", "ADMINISTRATORS_ONLY"));
            if (Scope.CHOSEN_DEPARTMENTS.name().equals(row.text("scope")) && !(row.get("departments") instanceof List<?> chosen && !chosen.isEmpty())) findings.accept(Finding.at(at + "/departments", "REQUIRED"));
        });
        each(values, VERB_GRANTS, findings, (row, type, at) -> {
            var verb = row.text("verb");
            if (verb == null) return;
            if (!verb.equals(TypeAccess.ANY_VERB) && verbs.getObject().find(type.name(), verb).isEmpty()) findings.accept(Finding.at(at + "/verb", "UNKNOWN_VERB"));
            if (PeopleTypes.ADMINISTRATORS_OWN.contains(type.name())) findings.accept(Finding.at(at + "/verb", "ADMINISTRATORS_ONLY"));
        });
        each(values, MASKS, findings, (row, type, at) -> {
            if (row.text("path") != null && !exists(type, row.text("path"))) findings.accept(Finding.at(at + "/path", "UNKNOWN_PATH"));
        });
    }

    private interface RowCheck {

        void check(Values row, Blueprint type, String at);
    }

    private void each(Values values, Path children, Consumer<Finding> findings, RowCheck check) {
        var number = 0;
        for (var row : values.rows(children)) {
            var at = children + "/" + number++;
            if (row.text("type") == null) continue;
            type(row.text("type")).ifPresentOrElse(type -> check.check(row, type, at), () -> {
                if (!mayComeBack(row.text("type"))) findings.accept(Finding.at(at + "/type", "UNKNOWN_TYPE"));
            });
        }
    }

    /** A type of the tenant may be shelved; rights on it wait for it and must not keep the role from being changed. */
    private static boolean mayComeBack(String type) {
        return type.startsWith("custom/");
    }

    private Optional<Blueprint> type(String name) {
        try {
            return blueprints.find(TypeName.of(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean exists(Blueprint type, String text) {
        var prefix = text + "/";
        return type.fields().stream().map(field -> field.path().text()).anyMatch(path -> path.equals(text) || path.startsWith(prefix))
                || type.children().stream().anyMatch(rows -> rows.path().text().equals(text)
                        || rows.fields().stream().anyMatch(field -> text.equals(rows.path() + "/" + field.path())));
    }
}
