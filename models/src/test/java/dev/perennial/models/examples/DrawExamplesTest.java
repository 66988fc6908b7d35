package dev.perennial.models.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes what the pages about the models show, on request ({@code scripts/plots.sh}); the chart library then draws it. */
@Tag("data")
@EnabledIfSystemProperty(named = "plots.renew", matches = "true")
class DrawExamplesTest {

    @Test void everyExampleIsWorkedOut() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/plots"));
        var plots = Stream.of(LifetimeExamples.plots(), SurvivalExamples.plots(), BehaviourExamples.plots(), ScoringExamples.plots(), PlanningExamples.plots(), PreferenceExamples.plots()).flatMap(List::stream).toList();
        for (Plot plot : plots) Files.writeString(folder.resolve(plot.model() + ".json"), plot.json());
    }
}
