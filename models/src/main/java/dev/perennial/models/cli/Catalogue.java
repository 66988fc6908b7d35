package dev.perennial.models.cli;

import dev.perennial.models.table.InputRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** All commands by name; one is made only when asked for, so that starting stays quick. */
final class Catalogue {

    private static final Map<String, Supplier<ModelCommand>> COMMANDS = new LinkedHashMap<>();

    static {
        for (String name : List.of("bg-nbd", "mbg-nbd", "pareto-nbd")) COMMANDS.put(name, () -> new PurchaseCommand(name));
        COMMANDS.put("bg-bb", DiscretePurchaseCommand::new);
        COMMANDS.put("sbg", RetentionCommand::new);
        COMMANDS.put("gamma-gamma", SpendCommand::new);
        COMMANDS.put("clv", LifetimeValueCommand::new);
        COMMANDS.put("rfm", RfmCommand::new);
        COMMANDS.put("cohorts", CohortsCommand::new);
        COMMANDS.put("cycle", CycleCommand::new);
        COMMANDS.put("kaplan-meier", KaplanMeierCommand::new);
        COMMANDS.put("cox", CoxCommand::new);
        COMMANDS.put("attribution", AttributionCommand::new);
        COMMANDS.put("affinity", AffinityCommand::new);
        COMMANDS.put("forecast", ForecastCommand::new);
        for (String name : List.of("logit", "boosted")) COMMANDS.put(name, () -> new ScoringCommand(name));
        COMMANDS.put("uplift", UpliftCommand::new);
        for (String name : List.of("kmeans", "mixture")) COMMANDS.put(name, () -> new SegmentationCommand(name));
        COMMANDS.put("recommend", RecommendCommand::new);
        COMMANDS.put("assign", AssignCommand::new);
        COMMANDS.put("offers", OffersCommand::new);
        COMMANDS.put("switching", SwitchingCommand::new);
        COMMANDS.put("choice", ChoiceCommand::new);
        COMMANDS.put("drivers", DriversCommand::new);
        COMMANDS.put("path-model", PathModelCommand::new);
        COMMANDS.put("index", IndexCommand::new);
        COMMANDS.put("nps", PromoterScoreCommand::new);
        COMMANDS.put("drift", DriftCommand::new);
        COMMANDS.put("calibrate", CalibrateCommand::new);
    }

    private Catalogue() {}

    static ModelCommand command(String name) {
        Supplier<ModelCommand> command = COMMANDS.get(name);
        if (command == null) throw InputRefused.because("there is no model \"" + name + "\"; there are " + String.join(", ", COMMANDS.keySet()));
        return command.get();
    }

    static Set<String> names() {
        return COMMANDS.keySet();
    }

    static Map<String, Object> described() {
        List<Object> models = new ArrayList<>();
        for (var command : COMMANDS.values()) {
            Description each = command.get().description();
            models.add(Answer.pairs("model", each.name(), "summary", each.summary(), "columns", each.columns(), "options", each.options()));
        }
        return Answer.pairs("models", models);
    }

    static void print(Appendable out) {
        try {
            out.append("NAME --data FILE [--key value …] [--map column=name …] [--rows N] [--json]\n\n");
            for (var command : COMMANDS.values()) {
                Description each = command.get().description();
                out.append(each.name()).append("  ").append(each.summary()).append('\n');
                for (var column : each.columns().entrySet()) out.append("    ").append(column.getKey()).append(": ").append(column.getValue()).append('\n');
                for (var option : each.options().entrySet()) out.append("    --").append(option.getKey()).append(": ").append(option.getValue()).append('\n');
                out.append('\n');
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
