package dev.perennial.crm.platform.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.DerivedMasks;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

/** Reads roles from the database and merges them to what their holder may do. */
@Component
class RoleBook {

    private static final Field<UUID> PARENT = field(name("parent"), UUID.class);
    private static final Field<String> TYPE = field(name("type"), String.class);
    private static final Field<String> ACTION = field(name("action"), String.class);
    private static final Field<String> SCOPE = field(name("scope"), String.class);
    private static final Field<UUID[]> DEPARTMENTS = field(name("departments"), UUID[].class);
    private static final Field<String> VERB = field(name("verb"), String.class);
    private static final Field<String> PATH = field(name("path"), String.class);
    private static final Field<String> MODE = field(name("mode"), String.class);

    private final DSLContext database;
    private final Blueprints blueprints;

    RoleBook(DSLContext database, Blueprints blueprints) {
        this.database = database;
        this.blueprints = blueprints;
    }

    /** The rights of somebody who holds roles that say this: per type the most permissive, and what is worked out from hidden fields hidden too, also across types. */
    Actor.Rights together(Collection<Map<TypeName, TypeAccess>> roles, boolean administrator) {
        var byType = new TreeMap<TypeName, TypeAccess>();
        for (var role : roles) role.forEach((type, access) -> byType.merge(type, access, TypeAccess::merge));
        return DerivedMasks.over(new Actor.Rights(administrator, byType), blueprints.all());
    }

    /** What each of the roles says by itself, the same for any number of roles in three statements. */
    Map<UUID, Map<TypeName, TypeAccess>> each(Collection<UUID> roles) {
        var byRole = new HashMap<UUID, Map<TypeName, Draft>>();
        rows("roles_grants", roles).forEach(row -> draft(byRole, row).grant(Action.valueOf(row.get(ACTION)), Scope.valueOf(row.get(SCOPE)), row.get(DEPARTMENTS)));
        rows("roles_verb_grants", roles).forEach(row -> draft(byRole, row).verbs.add(row.get(VERB)));
        rows("roles_masks", roles).forEach(row -> draft(byRole, row).masked(row.get(MODE)).add(Path.of(row.get(PATH))));

        var each = new HashMap<UUID, Map<TypeName, TypeAccess>>();
        byRole.forEach((role, drafts) -> {
            var accesses = new HashMap<TypeName, TypeAccess>();
            drafts.forEach((type, draft) -> accesses.put(type, withDerived(type, draft.access())));
            each.put(role, accesses);
        });
        return each;
    }

    private TypeAccess withDerived(TypeName type, TypeAccess access) {
        return blueprints.find(type).map(access::hidingDerived).orElse(access);
    }

    private Result<Record> rows(String children, Collection<UUID> roles) {
        return database.select().from(table(name("platform", children))).where(PARENT.in(roles)).fetch();
    }

    private static Draft draft(Map<UUID, Map<TypeName, Draft>> byRole, Record row) {
        return byRole.computeIfAbsent(row.get(PARENT), _ -> new HashMap<>()).computeIfAbsent(TypeName.of(row.get(TYPE)), _ -> new Draft());
    }

    private static final class Draft {

        private final Map<Action, Scope> scopes = new EnumMap<>(Action.class);
        private final Set<String> verbs = new HashSet<>();
        private final Set<Path> hidden = new HashSet<>();
        private final Set<Path> readOnly = new HashSet<>();
        private final Map<Action, Set<UUID>> chosen = new EnumMap<>(Action.class);

        void grant(Action action, Scope scope, UUID[] departments) {
            scopes.put(action, scope);
            if (scope == Scope.CHOSEN_DEPARTMENTS && departments != null) chosen.put(action, new HashSet<>(Arrays.asList(departments)));
        }

        Set<Path> masked(String mode) {
            return mode.equals("HIDDEN") ? hidden : readOnly;
        }

        TypeAccess access() {
            return new TypeAccess(scopes, verbs, hidden, readOnly, chosen);
        }
    }
}
