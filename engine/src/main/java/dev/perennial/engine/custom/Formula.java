package dev.perennial.engine.custom;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.Values;
import java.util.HashMap;
import java.util.List;

/** A formula ready to be worked out; one that needs a value that is missing has none itself. */
final class Formula {

    private final CelRuntime.Program program;
    private final List<Field> sources;
    private final FieldKind result;

    Formula(CelRuntime.Program program, List<Field> sources, FieldKind result) {
        this.program = program;
        this.sources = sources;
        this.result = result;
    }

    Object value(Values values) {
        var inputs = new HashMap<String, Object>();
        for (var source : sources) inputs.put(Formulas.name(source), FormulaKinds.input(source.kind(), values.get(source.path())));
        try {
            return FormulaKinds.output(result, program.eval(inputs), currency(values));
        } catch (CelEvaluationException notPossible) {
            return null;
        }
    }

    /** The one currency of all amounts that went in; amounts in different currencies give nothing. */
    private String currency(Values values) {
        String only = null;
        for (var source : sources) {
            if (!(values.get(source.path()) instanceof Money money)) continue;
            if (only != null && !only.equals(money.currency())) return null;
            only = money.currency();
        }
        return only;
    }
}
