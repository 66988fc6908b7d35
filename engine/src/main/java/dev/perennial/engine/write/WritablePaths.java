package dev.perennial.engine.write;

import static dev.perennial.engine.refusal.EngineRefusal.NOT_PERMITTED;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Lets through only paths that the writer may set; repeating what already stands there is no offence. */
public final class WritablePaths {

    private WritablePaths() {}

    /** Refuses who would change what his roles show him but do not let him change; such paths come first because rights come before values. */
    public static void refuseLocked(Blueprint blueprint, TypeAccess access, Values given, Values before) {
        var locked = new ArrayList<Finding>();
        given.forEach((path, value) -> {
            if (access.locks(path) && !access.hides(path) && isKnown(blueprint, path) && differs(path, value, before)) locked.add(Finding.at(path.text(), "NOT_PERMITTED"));
        });
        if (!locked.isEmpty()) throw Refused.because(NOT_PERMITTED, locked);
    }

    /** Reports paths that do not exist for the writer, and those that only verbs or machines may set. */
    public static void report(Blueprint blueprint, TypeAccess access, Values given, Values before, Consumer<Finding> findings) {
        given.forEach((path, value) -> {
            if (path.equals(RecordWriter.OWNER)) return;
            if (!isKnown(blueprint, path) || access.hides(path)) findings.accept(Finding.at(path.text(), "UNKNOWN_FIELD"));
            else if (differs(path, value, before)) whyNot(blueprint, path, findings);
        });
    }

    private static void whyNot(Blueprint blueprint, Path path, Consumer<Finding> findings) {
        blueprint.field(path).ifPresent(field -> {
            if (field.is(Treatment.MACHINE)) findings.accept(Finding.at(path.text(), "SET_BY_MACHINE"));
            else if (field.is(Treatment.DERIVED)) findings.accept(Finding.at(path.text(), "DERIVED"));
            else if (field.is(Treatment.BY_VERB)) findings.accept(Finding.at(path.text(), "SET_BY_VERB"));
        });
    }

    private static boolean isKnown(Blueprint blueprint, Path path) {
        return path.equals(RecordWriter.OWNER) || blueprint.field(path).isPresent() || blueprint.children(path).isPresent();
    }

    private static boolean differs(Path path, Object value, Values before) {
        var empty = value == null || Boolean.FALSE.equals(value);
        return empty ? before.get(path) != null && !Boolean.FALSE.equals(before.get(path)) : !Canonical.same(value, before.get(path));
    }
}
