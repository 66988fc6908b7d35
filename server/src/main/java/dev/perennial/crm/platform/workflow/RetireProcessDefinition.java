package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.ProcessDefinitionId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Lets no new instance of the process begin; what runs goes on. */
public record RetireProcessDefinition(ProcessDefinitionId definition) implements Verb<ProcessDefinition> {

    @Component
    static class Handler implements VerbHandler<RetireProcessDefinition, ProcessDefinition> {

        private final ProcessDefinitions definitions;

        Handler(ProcessDefinitions definitions) {
            this.definitions = definitions;
        }

        @Override
        public ProcessDefinition handle(RetireProcessDefinition verb, Actor by) {
            var retired = definitions.get(verb.definition()).retired();

            definitions.put(retired);
            return retired;
        }

        @Override
        public boolean possibleOn(ProcessDefinition definition) {
            return definition.isActive();
        }
    }
}
