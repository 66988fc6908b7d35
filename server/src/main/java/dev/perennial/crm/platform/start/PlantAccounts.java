package dev.perennial.crm.platform.start;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.signin.Passwords;
import dev.perennial.crm.platform.users.User;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.Values;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plants users with a password. */
@Component
class PlantAccounts {

    static final Blueprint USERS = RecordBinder.of(User.class).blueprint();

    private final Seed seed;
    private final Passwords passwords;

    PlantAccounts(Seed seed, Passwords passwords) {
        this.seed = seed;
        this.passwords = passwords;
    }

    /** Plants the account unless somebody has that user name. */
    void plant(UUID id, String username, String name, String email, UUID department, List<StandardRole> roles, String password) {
        if (seed.isUsername(USERS, username)) return;

        seed.plant(USERS, id, Values.NONE.with("username", username).with("name", name).with("email", email).with("department", department)
                .with("roles", roles.stream().map(StandardRole::id).toList()));
        passwords.set(id, password);
    }
}
