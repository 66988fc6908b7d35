package dev.perennial.crm.platform.access;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Scope;
import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a person may do, all roles together: for administrators, and for everybody about himself. */
@RestController
class RightsController {

    private static final TypeName USERS = TypeName.of("platform/users");
    private static final TypeName ROLES = TypeName.of("platform/roles");
    private static final TypeName DEPARTMENTS = TypeName.of("platform/departments");

    /** How far an action reaches, into which chosen departments besides, and the roles that say so. */
    record Right(Scope scope, List<String> departments, List<String> roles) {}

    record OfType(String type, Map<Action, Right> actions, List<String> verbs, List<String> hidden, List<String> readOnly) {}

    record Rights(boolean administrator, List<String> roles, List<OfType> types) {}

    private final ActorBook book;
    private final RecordReader reader;

    RightsController(ActorBook book, RecordReader reader) {
        this.book = book;
        this.reader = reader;
    }

    @GetMapping("/api/platform/access/rights/{user}")
    Rights rights(@PathVariable UUID user, Actor by) {
        if (!by.rights().administrator() && !user.equals(by.user())) throw Refused.because(EngineRefusal.NOT_PERMITTED, USERS, Action.READ);
        var person = book.findAll(List.of(user)).values().stream().findFirst().orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, USERS, user));
        var held = book.rightsOf(person.membership().roles());
        var names = reader.labels(ROLES, person.membership().roles(), by);
        var types = new ArrayList<OfType>();
        new TreeMap<>(person.rights().byType()).forEach((type, access) -> types.add(ofType(type, access, held, names, by)));
        return new Rights(person.rights().administrator(), names.values().stream().sorted().toList(), types);
    }

    private OfType ofType(TypeName type, TypeAccess merged, Map<UUID, Map<TypeName, TypeAccess>> held, Map<UUID, String> names, Actor by) {
        var actions = new EnumMap<Action, Right>(Action.class);
        for (var action : Action.values()) {
            if (merged.scope(action) == Scope.NONE) continue;
            var roles = held.entrySet().stream().filter(role -> role.getValue().containsKey(type) && contributes(role.getValue().get(type), action, merged))
                    .map(role -> names.getOrDefault(role.getKey(), "")).filter(name -> !name.isEmpty()).sorted().toList();
            actions.put(action, new Right(merged.scope(action), departments(merged.departments(action), by), roles));
        }
        return new OfType(type.toString(), actions, merged.verbs().stream().sorted().toList(), texts(merged.hidden()), texts(merged.readOnly()));
    }

    private static boolean contributes(TypeAccess one, Action action, TypeAccess merged) {
        return one.scope(action) == merged.scope(action) || !one.departments(action).isEmpty();
    }

    private List<String> departments(Collection<UUID> ids, Actor by) {
        return ids.isEmpty() ? List.of() : reader.labels(DEPARTMENTS, ids, by).values().stream().sorted().toList();
    }

    private static List<String> texts(Collection<Path> paths) {
        return paths.stream().map(Path::text).sorted().toList();
    }
}
