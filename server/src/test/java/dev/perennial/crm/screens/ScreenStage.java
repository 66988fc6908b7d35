package dev.perennial.crm.screens;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a story its {@link House}, closes all windows afterwards, and leaves a story out where no browser or no screens are at hand. */
final class ScreenStage implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace STAGE = Namespace.create(ScreenStage.class);
    private static final Path SCREENS = Path.of("../web/dist/index.html");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isEmpty()) return ConditionEvaluationResult.disabled("Chromium is missing; install it by: sudo apt-get install -y chromium fonts-noto-cjk");
        if (!Files.exists(SCREENS)) return ConditionEvaluationResult.disabled("The screens are not built; build them by: cd web && npm ci && npm run build");
        return ConditionEvaluationResult.enabled("A browser and the screens are at hand");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return house(context);
    }

    private static House house(ExtensionContext context) {
        var chromium = context.getStore(StoreScope.LAUNCHER_SESSION, STAGE).computeIfAbsent(Chromium.class, _ -> new Chromium(Chromium.installed().orElseThrow()), Chromium.class);
        var port = SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return context.getStore(STAGE).computeIfAbsent(House.class, _ -> new House(chromium, port), House.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var house = context.getStore(STAGE).get(House.class, House.class);
        if (house == null) return;
        if (context.getExecutionException().isPresent()) house.picture(Path.of("target/screens-of-failures", context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName().replaceAll("\\W+", "-")));
        else house.hasNoTroubles();
    }
}
