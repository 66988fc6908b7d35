package dev.perennial.crm.parties.rights;

import dev.perennial.crm.parties.PartiesRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the parties suite says no to. */
@Configuration(proxyBeanMethods = false)
class PartiesRefusals {

    @Bean
    RefusalSource partiesRefusalSource() {
        return RefusalSource.of(PartiesRefusal.class);
    }
}
