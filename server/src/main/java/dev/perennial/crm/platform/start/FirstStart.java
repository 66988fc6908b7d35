package dev.perennial.crm.platform.start;

import dev.perennial.crm.platform.Mode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure at every start that somebody can sign in and that roles have their rights; does nothing where all is there. */
@Component
@Order(FirstStart.FIRST)
class FirstStart implements ApplicationRunner {

    static final int FIRST = 0;

    private final Seed seed;
    private final PlantRoles roles;
    private final FirstAdministrator administrator;
    private final SampleAccounts samples;
    private final Mode mode;

    FirstStart(Seed seed, PlantRoles roles, FirstAdministrator administrator, SampleAccounts samples, @Value("${perennial.mode:start}") Mode mode) {
        this.seed = seed;
        this.roles = roles;
        this.administrator = administrator;
        this.samples = samples;
        this.mode = mode;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        seed.alone();
        seed.inTheNameOfTheHouse(() -> {
            roles.plant();
            if (mode.isForTrying()) samples.plant();
            else administrator.plant();
        });
    }
}
