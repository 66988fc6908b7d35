package dev.perennial.crm.platform.workflow;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.workflow.ProcessBook.Instance;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Membership;
import java.util.Map;

/** A process as an actor: it may do everything that its definition names, on behalf of whoever started it. */
final class ProcessActor {

    private ProcessActor() {}

    static Actor of(Instance instance) {
        return new Actor(instance.starter(), "process:" + instance.key(), new Actor.Rights(true, Map.of()), Membership.NOWHERE,
                new Actor.Manner(Actor.Via.PROCESS, House.ACTOR.locale(), House.ACTOR.zone()));
    }
}
