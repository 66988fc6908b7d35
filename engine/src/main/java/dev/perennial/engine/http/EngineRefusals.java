package dev.perennial.engine.http;

import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.RefusalSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the engine's own refusals in the catalogue. */
@Configuration(proxyBeanMethods = false)
class EngineRefusals {

    @Bean
    RefusalSource engineRefusalSource() {
        return RefusalSource.of(EngineRefusal.class);
    }

    @Bean
    RefusalSource httpRefusalSource() {
        return RefusalSource.of(HttpRefusal.class);
    }
}
