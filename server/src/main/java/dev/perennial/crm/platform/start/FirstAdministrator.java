package dev.perennial.crm.platform.start;

import dev.perennial.crm.platform.StandardRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The account with which a new installation is set up; its name, password and address come from the environment. */
@Component
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Seed seed;
    private final PlantAccounts accounts;
    private final String username;
    private final String password;
    private final String email;

    FirstAdministrator(Seed seed, PlantAccounts accounts, @Value("${perennial.admin.user:${PERENNIAL_ADMIN_USER:}}") String username,
            @Value("${perennial.admin.password:${PERENNIAL_ADMIN_PASSWORD:}}") String password,
            @Value("${perennial.admin.email:${PERENNIAL_ADMIN_EMAIL:}}") String email) {
        this.seed = seed;
        this.accounts = accounts;
        this.username = username.strip().toLowerCase(Locale.ROOT);
        this.password = password;
        this.email = email.isBlank() ? null : email.strip();
    }

    void plant() {
        if (!seed.isEmpty(PlantAccounts.USERS)) return;
        if (username.isEmpty() || password.isEmpty()) {
            log.warn("Nobody can sign in yet: set PERENNIAL_ADMIN_USER and PERENNIAL_ADMIN_PASSWORD and start again.");
            return;
        }
        accounts.plant(UUID.randomUUID(), username, username, email, null, List.of(StandardRole.ADMINISTRATOR), password);
    }
}
