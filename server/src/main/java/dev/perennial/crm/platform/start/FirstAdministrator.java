package dev.perennial.crm.platform.start;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.signin.PasswordPolicy;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Messages messages;
    private final String username;
    private final String password;
    private final String email;

    FirstAdministrator(Seed seed, PlantAccounts accounts, Messages messages, @Value("${perennial.admin.user:${PERENNIAL_ADMIN_USER:}}") String username,
            @Value("${perennial.admin.password:${PERENNIAL_ADMIN_PASSWORD:}}") String password,
            @Value("${perennial.admin.email:${PERENNIAL_ADMIN_EMAIL:}}") String email) {
        this.seed = seed;
        this.accounts = accounts;
        this.messages = messages;
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
        var flaws = PasswordPolicy.findings("password", username, password);
        if (!flaws.isEmpty()) {
            log.warn("Nobody can sign in yet, because PERENNIAL_ADMIN_PASSWORD is not good enough: {} Set another one and start again.",
                    flaws.stream().map(flaw -> messages.text(Locale.ENGLISH, LabelKeys.finding(flaw.code()), flaw.arguments().toArray())).collect(Collectors.joining(" ")));
            return;
        }
        accounts.plant(UUID.randomUUID(), username, username, email, null, List.of(StandardRole.ADMINISTRATOR), password);
    }
}
