package dev.perennial.crm.platform.users;

import dev.perennial.crm.platform.configuration.ConfiguredRecords;
import dev.perennial.crm.platform.configuration.RecordsAsConfiguration;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Roles as configuration, by their names; what they may do with each record type are items of their own. */
@Component
class RolesAsConfiguration extends RecordsAsConfiguration {

    private static final int TURN = 10;
    private static final Set<Path> LEFT_OUT = Set.of(Path.of("name"), Path.of("grants"), Path.of("verbGrants"), Path.of("masks"));

    private final RoleHolders holders;

    RolesAsConfiguration(ConfiguredRecords desk, RoleHolders holders) {
        super("roles", TURN, PeopleTypes.ROLES.toString(), desk);
        this.holders = holders;
    }

    @Override
    protected Optional<String> keyOf(Values values) {
        return Optional.ofNullable(values.text("name"));
    }

    @Override
    protected Optional<Values> saidBy(String key) {
        return Optional.of(Values.NONE.with("name", key));
    }

    @Override
    protected Set<Path> leftOut() {
        return LEFT_OUT;
    }

    @Override
    public long touched(String key, ObjectNode item) {
        return holders.count(key);
    }

    @Override
    public String label(String key, ObjectNode item, Locale locale) {
        return key;
    }
}
