package dev.perennial.engine;

import dev.perennial.engine.write.OwnerUnits;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** What the engine assumes where the house around it says nothing else: the system's clock, and owners without departments. */
@AutoConfiguration
class EngineDefaults {

    @Bean
    @ConditionalOnMissingBean(name = "businessClock")
    InstantSource businessClock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean(name = "machineClock")
    InstantSource machineClock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    OwnerUnits ownerUnits() {
        return _ -> null;
    }
}
