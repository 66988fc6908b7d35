package dev.perennial.crm.service.sla;

import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.service.SlaPolicyId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the clocks that run by the policy count to its present target; what has passed on them counts, and a breach stays one. */
public record MoveClocksSlaPolicy(SlaPolicyId policy) implements Verb<SlaPolicy> {

    @Component
    static class Handler implements VerbHandler<MoveClocksSlaPolicy, SlaPolicy> {

        private final SlaPolicies policies;
        private final ObjectProvider<Jobs> jobs;

        Handler(SlaPolicies policies, ObjectProvider<Jobs> jobs) {
            this.policies = policies;
            this.jobs = jobs;
        }

        @Override
        public SlaPolicy handle(MoveClocksSlaPolicy verb, Actor by) {
            var policy = policies.get(verb.policy());

            jobs.getObject().submit(ClocksAreMoved.NAME, policy.name(), new ClocksAreMoved.Parameters(policy.id().value()), by);
            return policy;
        }
    }
}
