package dev.perennial.crm.interactions.rights;

import dev.perennial.crm.interactions.InteractionsRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the interactions suite says no to. */
@Configuration(proxyBeanMethods = false)
class InteractionsRefusals {

    @Bean
    RefusalSource interactionsRefusalSource() {
        return RefusalSource.of(InteractionsRefusal.class);
    }
}
