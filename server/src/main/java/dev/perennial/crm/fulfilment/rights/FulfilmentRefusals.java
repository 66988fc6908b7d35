package dev.perennial.crm.fulfilment.rights;

import dev.perennial.crm.fulfilment.FulfilmentRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the fulfilment suite says no to. */
@Configuration(proxyBeanMethods = false)
class FulfilmentRefusals {

    @Bean
    RefusalSource fulfilmentRefusalSource() {
        return RefusalSource.of(FulfilmentRefusal.class);
    }
}
