package dev.perennial.engine.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Thrown to refuse: becomes a problem document, rolls the transaction back and is not a log error. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;
    private final transient List<Object> arguments;
    private final transient List<Finding> findings;

    private Refused(Refusal refusal, List<Object> arguments, List<Finding> findings) {
        super(refusal.code() + (arguments.isEmpty() ? "" : " " + arguments) + (findings.isEmpty() ? "" : " " + findings), null, false, false);
        this.refusal = refusal;
        this.arguments = arguments;
        this.findings = findings;
    }

    public static Refused because(Refusal refusal, Object... arguments) {
        return new Refused(refusal, Arrays.asList(arguments), List.of());
    }

    /** Refuses with all that was found wrong, at once. */
    public static Refused because(Refusal refusal, List<Finding> findings) {
        return new Refused(refusal, List.of(), List.copyOf(findings));
    }

    /** Refuses in a sentence, and names what stands in the way of it. */
    public static Refused because(Refusal refusal, List<Finding> findings, Object... arguments) {
        return new Refused(refusal, Arrays.asList(arguments), List.copyOf(findings));
    }

    /** The same refusal, its sentences with other arguments. */
    public Refused telling(UnaryOperator<Object> argument) {
        var told = findings.stream().map(finding -> new Finding(finding.path(), finding.code(), finding.arguments().stream().map(argument).toList())).toList();
        return new Refused(refusal, arguments.stream().map(argument).collect(Collectors.toCollection(ArrayList::new)), told);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Finding> findings() {
        return findings;
    }
}
