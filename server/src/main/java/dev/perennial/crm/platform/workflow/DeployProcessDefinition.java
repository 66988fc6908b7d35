package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.ProcessDefinitionId;
import dev.perennial.crm.platform.UserId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Lets new instances of the process run by this definition; refuses with everything in it that is not allowed. */
public record DeployProcessDefinition(ProcessDefinitionId definition) implements Verb<ProcessDefinition> {

    @Component
    static class Handler implements VerbHandler<DeployProcessDefinition, ProcessDefinition> {

        private final ProcessDefinitions definitions;
        private final DeployedDefinitions deployed;
        private final PlanChecks checks;
        private final InstantSource clock;

        Handler(ProcessDefinitions definitions, DeployedDefinitions deployed, PlanChecks checks, @Qualifier("businessClock") InstantSource businessClock) {
            this.definitions = definitions;
            this.deployed = deployed;
            this.checks = checks;
            this.clock = businessClock;
        }

        @Override
        public ProcessDefinition handle(DeployProcessDefinition verb, Actor by) {
            var draft = definitions.get(verb.definition());
            var plan = checks.allowed(draft.xml());
            var active = draft.deployed(deployed.nextEdition(plan.key()), clock.instant(), by.user() == null ? null : new UserId(by.user()));

            deployed.active(plan.key()).ifPresent(before -> definitions.put(definitions.get(new ProcessDefinitionId(before.id())).retired()));
            definitions.put(active);
            deployed.deploy(active.id().value(), plan);
            return active;
        }

        @Override
        public boolean possibleOn(ProcessDefinition definition) {
            return definition.isDraft();
        }
    }
}
