package dev.perennial.crm.connectors.rights;

import dev.perennial.crm.connectors.ConnectorsRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the catalogue what the connectors say no to. */
@Configuration(proxyBeanMethods = false)
class ConnectorsRefusals {

    @Bean
    RefusalSource connectorsRefusalSource() {
        return RefusalSource.of(ConnectorsRefusal.class);
    }
}
