package dev.perennial.crm.service.rights;

import dev.perennial.crm.service.ServiceRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the service suite says no to. */
@Configuration(proxyBeanMethods = false)
class ServiceRefusals {

    @Bean
    RefusalSource serviceRefusalSource() {
        return RefusalSource.of(ServiceRefusal.class);
    }
}
