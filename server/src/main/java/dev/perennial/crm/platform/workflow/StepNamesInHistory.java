package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.workflow.plan.Step;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.CauseWords;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the step of a process that made a write happen as its drawing does. */
@Component
class StepNamesInHistory implements CauseWords {

    private final DeployedDefinitions definitions;
    private final Plans plans;

    StepNamesInHistory(DeployedDefinitions definitions, Plans plans) {
        this.definitions = definitions;
        this.plans = plans;
    }

    @Override
    public Optional<String> of(Cause cause, Locale locale) {
        var place = cause.name().split("/", 2);
        if (cause.kind() != Cause.Kind.PROCESS || place.length < 2) return Optional.empty();
        return definitions.active(place[0]).map(active -> plans.of(active.engineId()))
                .flatMap(plan -> plan.body().allSteps().filter(step -> step.id().equals(place[1])).findFirst()).map(Step::name).filter(name -> !name.isBlank());
    }
}
