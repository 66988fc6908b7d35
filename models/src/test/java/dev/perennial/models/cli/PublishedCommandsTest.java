package dev.perennial.models.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.models.PublishedSets;
import dev.perennial.models.table.InputRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published figures as a caller of the commands gets them, options and warnings included. */
@Tag("data")
class PublishedCommandsTest {

    @Test void aLogIsCalibratedAndHeldOut() {
        var answer = ask("bg-nbd", "cdnow/CDNOW_sample.txt", "--map", "customer=2", "date=3", "amount=5", "--calibration-end", "1997-09-30", "--unit", "week", "--t", "39");
        Map<String, Object> holdout = map(map(answer, "metrics"), "holdout");

        assertThat(answer).containsEntry("n", 2_357L);
        assertThat(number(holdout, "actual")).isEqualTo(1_882);
        assertThat(number(holdout, "expected")).isCloseTo(1_653.42, Percentage.withPercentage(0.1));
        assertThat(number(holdout, "mae")).isCloseTo(0.7855, Percentage.withPercentage(0.1));
        assertThat((List<?>) holdout.get("byFrequency")).hasSize(8);
    }

    @Test void daysInsteadOfWeeksChangeTheUnitAndNothingElse() {
        var weeks = ask("bg-nbd", "cdnow/CDNOW_sample.txt", "--map", "customer=2", "date=3", "--calibration-end", "1997-09-30");
        var days = ask("bg-nbd", "cdnow/CDNOW_sample.txt", "--map", "customer=2", "date=3", "--calibration-end", "1997-09-30", "--unit", "day");

        assertThat(number(map(days, "params"), "alpha")).isCloseTo(7 * number(map(weeks, "params"), "alpha"), Percentage.withPercentage(0.1));
        assertThat(number(map(days, "metrics"), "expectedTotal")).isCloseTo(number(map(weeks, "metrics"), "expectedTotal"), Percentage.withPercentage(0.1));
    }

    @Test void aYearsValueAndItsMonthsAndDiscount() {
        List<String> columns = List.of("--map", "frequency=x", "recency=t_x", "monetary_value=zbar");
        var year = ask("clv", "cdnow/cdnow_customers_summary_with_transactions.csv", columns, "--months", "12", "--discount", "0.01");
        var patient = ask("clv", "cdnow/cdnow_customers_summary_with_transactions.csv", columns, "--months", "12", "--discount", "0");

        assertThat(number(map(year, "metrics"), "total")).isCloseTo(71_509.9, Percentage.withPercentage(0.2));
        assertThat(number(map(patient, "metrics"), "total")).isGreaterThan(number(map(year, "metrics"), "total"));
        assertThat(number(map(year, "metrics"), "correlation")).isCloseTo(0.1139, within(0.0001));
    }

    @Test void tiesAreBrokenAsAsked() {
        String[] usual = {"--map", "duration=week", "event=arrest", "--covariates", "fin,age,race,wexp,mar,paro,prio"};
        var efron = ask("cox", "survival/rossi.csv", List.of(usual));
        var breslow = ask("cox", "survival/rossi.csv", List.of(usual), "--ties", "breslow");

        assertThat(number(map(efron, "fit"), "logLikelihood")).isCloseTo(-658.748, within(0.001));
        assertThat(number(map(breslow, "fit"), "logLikelihood")).isCloseTo(-659.121, within(0.001));
    }

    @Test void aColumnDeclaredAsKnownAfterTheOutcomeIsRefused() {
        assertThatThrownBy(() -> ask("logit", "bank-marketing/bank-additional-full.csv.gz", "--target", "y", "--known-after", "duration"))
                .isInstanceOf(InputRefused.class).hasMessageContaining("\"duration\"").hasMessageContaining("only after the outcome");
    }

    @Test void theLastRowsByTimeAreTestedAndDriftIsTold() {
        var answer = ask("logit", "bank-marketing/bank-additional-full.csv.gz", "--target", "y", "--exclude", "duration", "--time-split", "0.2", "--rows", "0");

        assertThat(number(map(answer, "metrics"), "auc")).isCloseTo(0.7461, within(0.002));
        assertThat(number(map(answer, "metrics"), "rateAfter")).isCloseTo(0.308, within(0.0005));
        assertThat(warnings(answer)).anyMatch(warning -> warning.startsWith("drift: column \"euribor3m\"")).anyMatch(warning -> warning.contains("rate went from 6.4 % to 30.8 %"));
    }

    @Test void dealsThatNothingTellsApartAreReportedAsNoSignal(@TempDir Path folder) throws IOException {
        try (var lines = Files.lines(PublishedSets.path("crm-sales-opportunities/sales_pipeline.csv"))) {
            Path closed = Files.write(folder.resolve("closed.csv"), lines.filter(line -> line.startsWith("opportunity_id") || line.contains(",Won,") || line.contains(",Lost,")).toList());
            var answer = ask("logit", closed.toString(), "--target", "deal_stage", "--exclude", "opportunity_id,engage_date,close_date,close_value");

            assertThat(answer).containsEntry("n", 6_711L);
            assertThat(number(map(answer, "metrics"), "auc")).isBetween(0.45, 0.6);
            assertThat(warnings(answer)).anyMatch(warning -> warning.startsWith("no signal"));
        }
    }

    @Test void mailThatMovesEveryoneAlikeIsReportedWithItsInterval() {
        var answer = ask("uplift", "hillstrom-email/hillstrom.csv", "--treatment", "segment", "--target", "visit", "--exclude", "conversion,spend", "--control", "No E-Mail", "--arm", "Mens E-Mail", "--method", "t");
        Map<?, ?> arm = (Map<?, ?>) ((List<?>) answer.get("rows")).getFirst();

        assertThat((List<?>) arm.get("qiniInterval")).hasSize(2);
        assertThat(warnings(answer)).anyMatch(warning -> warning.contains("everyone responds alike"));
    }

    @Test void bothAveragesOfAMethodAreTold() {
        var metrics = map(ask("forecast", "m3-forecasting/m3_series.csv.gz", "--method", "theta", "--rows", "0"), "metrics");

        assertThat(number(metrics, "smapeMeanOfSeries")).isLessThanOrEqualTo(13.0);
        assertThat(number(metrics, "smapePooled")).isLessThanOrEqualTo(13.3);
        assertThat(number(metrics, "maseMeanOfSeries")).isLessThanOrEqualTo(1.45);
    }

    private static Map<String, Object> ask(String model, String file, String... options) {
        return ask(model, file, List.of(options));
    }

    private static Map<String, Object> ask(String model, String file, List<String> options, String... more) {
        List<String> words = new ArrayList<>(List.of(model, "--data", PublishedSets.path(file).toString()));
        words.addAll(options);
        words.addAll(List.of(more));
        ModelCommand command = Catalogue.command(model);
        return command.answer(Request.of(command.description(), words.toArray(String[]::new))).asMap();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> answer, String key) {
        return (Map<String, Object>) answer.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> warnings(Map<String, Object> answer) {
        return (List<String>) answer.get("warnings");
    }

    private static double number(Map<String, Object> answer, String key) {
        return ((Number) answer.get(key)).doubleValue();
    }
}
