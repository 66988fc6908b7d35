package dev.perennial.crm.platform.workflow.plan;

import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * A process as the house understands it.
 *
 * @param about the type of the records that the process leads, null when it does not say
 */
public record Plan(String key, String name, TypeName about, Body body) {

    /** The name under which every step finds the record that the process leads. */
    public static final String RECORD = "record";

    /** What belongs together: the process as a whole, or what is inside a sub-process. */
    public record Body(List<Step> steps, List<Flow> flows) {

        public Body {
            steps = List.copyOf(steps);
            flows = List.copyOf(flows);
        }

        /** All steps, those inside sub-processes too. */
        public Stream<Step> allSteps() {
            return steps.stream().flatMap(step -> step instanceof Step.Scope scope ? Stream.concat(Stream.of(step), scope.body().allSteps()) : Stream.of(step));
        }

        /** All flows, those inside sub-processes too. */
        public Stream<Flow> allFlows() {
            return Stream.concat(flows.stream(), steps.stream().flatMap(step -> step instanceof Step.Scope scope ? scope.body().allFlows() : Stream.of()));
        }
    }

    /** The way from one step to the next; taken always when there is no condition. */
    public record Flow(String id, String name, String from, String to, Condition condition) {}

    /** A filter that the record in a variable has to meet. */
    public record Condition(String on, String filter) {}

    public Step step(String id) {
        return body.allSteps().filter(step -> step.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchElementException(key + " has no step " + id));
    }

    public Flow flow(String id) {
        return body.allFlows().filter(flow -> flow.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchElementException(key + " has no flow " + id));
    }
}
