package dev.perennial.engine.custom;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/** Reads formulas in CEL: parsed, checked against the fields of a type, and bounded in length, depth and rounds. */
public final class Formulas {

    public static final int LONGEST = 2_000;
    private static final int DEEPEST = 32;
    private static final int MOST_ROUNDS = 10_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*");
    private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(LONGEST).maxParseRecursionDepth(DEEPEST).comprehensionMaxIterations(MOST_ROUNDS)
            .enableHeterogeneousNumericComparisons(true).evaluateCanonicalTypesToNativeValues(true).build();

    // CEL itself never mixes whole numbers with others; people do
    private record Mixed(String operator, String name, BinaryOperator<Double> act) {}

    private static final List<Mixed> MIXED = List.of(new Mixed("_+_", "add", Double::sum), new Mixed("_-_", "subtract", (a, b) -> a - b), new Mixed("_*_", "multiply", (a, b) -> a * b),
            new Mixed("_/_", "divide", (a, b) -> a / b));

    private Formulas() {}

    /** The name of a field in formulas: its path with dots. */
    static String name(Field field) {
        return field.path().text().replace('/', '.');
    }

    /** The paths of the type that the expression may be speaking of; found without reading it as a whole. */
    public static Set<Path> sources(Blueprint type, String expression) {
        var names = new HashSet<String>();
        var words = NAME.matcher(expression);
        while (words.find()) names.add(words.group());
        var sources = new HashSet<Path>();
        for (var field : type.fields()) {
            var name = name(field);
            if (names.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "."))) sources.add(field.path());
        }
        return sources;
    }

    /** Refuses an expression that cannot be understood, or whose result is not of the kind. */
    public static void check(Blueprint type, String expression, FieldKind result) {
        read(type, expression, result);
    }

    /** The formula of a type whose fields it names. */
    static Formula read(Blueprint type, String expression, FieldKind result) {
        if (expression.length() > LONGEST) throw new NotAFormula("at most " + LONGEST + " characters");
        var sources = type.fields().stream().filter(field -> !field.is(Treatment.MACHINE) && FormulaKinds.type(field.kind()).isPresent()).toList();
        try {
            var ast = compiler(sources).compile(expression).getAst();
            if (!fits(result, ast.getResultType())) throw new NotAFormula("the result is " + ast.getResultType().name() + ", not " + result.key());
            var named = sources(type, expression);
            return new Formula(RUNTIME.get().createProgram(ast), sources.stream().filter(field -> named.contains(field.path())).toList(), result);
        } catch (CelValidationException wrong) {
            throw new NotAFormula(wrong.getErrors().stream().findFirst().map(issue -> issue.getSourceLocation().getColumn() + 1 + ": " + issue.getMessage()).orElse(wrong.getMessage()));
        } catch (CelEvaluationException wrong) {
            throw new NotAFormula(wrong.getMessage());
        }
    }

    private static boolean fits(FieldKind kind, CelType result) {
        var plain = result instanceof NullableType nullable ? nullable.targetType() : result;
        return plain.equals(SimpleType.DYN) || switch (kind) {
            case FieldKind.Text _, FieldKind.LongText _ -> plain.equals(SimpleType.STRING);
            case FieldKind.Whole _, FieldKind.Decimal _, FieldKind.Percent _, FieldKind.Amount _ -> plain.equals(SimpleType.INT) || plain.equals(SimpleType.DOUBLE);
            case FieldKind.YesNo _ -> plain.equals(SimpleType.BOOL);
            case FieldKind.Moment _, FieldKind.Day _ -> plain.equals(SimpleType.TIMESTAMP);
            case FieldKind.Span _ -> plain.equals(SimpleType.DURATION);
            case FieldKind.RichText _, FieldKind.TimeOfDay _, FieldKind.Rating _, FieldKind.Postal _, FieldKind.Position _, FieldKind.Attachment _, FieldKind.Choice _, FieldKind.Choices _,
                    FieldKind.Texts _, FieldKind.Link _, FieldKind.Links _, FieldKind.Ref _ -> false;
        };
    }

    private static CelCompiler compiler(List<Field> fields) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS).setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.strings(), CelExtensions.math(OPTIONS));
        for (var field : fields) builder.addVar(name(field), FormulaKinds.type(field.kind()).orElseThrow());
        for (var mixed : MIXED)
            builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(mixed.operator(),
                    CelOverloadDecl.newGlobalOverload(mixed.name() + "_double_whole", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.INT),
                    CelOverloadDecl.newGlobalOverload(mixed.name() + "_whole_double", SimpleType.DOUBLE, SimpleType.INT, SimpleType.DOUBLE)));
        return builder.build();
    }

    /** Made when the first formula is met, so that a house without one carries nothing of it. */
    private static final class Lazily {

        private CelRuntime runtime;

        synchronized CelRuntime get() {
            if (runtime == null) {
                var bindings = new ArrayList<CelFunctionBinding>();
                for (var mixed : MIXED) {
                    bindings.add(CelFunctionBinding.from(mixed.name() + "_double_whole", Double.class, Long.class, (a, b) -> mixed.act().apply(a, b.doubleValue())));
                    bindings.add(CelFunctionBinding.from(mixed.name() + "_whole_double", Long.class, Double.class, (a, b) -> mixed.act().apply(a.doubleValue(), b)));
                }
                runtime = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).addLibraries(CelExtensions.strings(), CelExtensions.math(OPTIONS)).addFunctionBindings(bindings).build();
            }
            return runtime;
        }
    }

    private static final Lazily RUNTIME = new Lazily();
}
