package dev.perennial.models.cli;

import dev.perennial.models.attribution.Credit;
import dev.perennial.models.attribution.Journeys;
import dev.perennial.models.attribution.MarkovAttribution;
import dev.perennial.models.attribution.RuleAttribution;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** attribution: which channel earned the conversions. */
final class AttributionCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("attribution", "credit per channel")
                .column("path", "channels in order of touch, such as a > b").column("total_conversions", "how often the path converted")
                .column("total_conversion_value", "what those were worth; optional").column("total_null", "how often the path ended in nothing; optional")
                .option("method", "first, last, linear, position, decay, markov or shapley (default markov)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        double[] none = new double[table.rows()];
        Journeys journeys = Journeys.of(table.labels("path"), table.numbers("total_conversions"), table.has("total_conversion_value") ? table.numbers("total_conversion_value") : none,
                table.has("total_null") ? table.numbers("total_null") : none);
        String method = request.choice("method", "markov", "first", "last", "linear", "position", "decay", "markov", "shapley");
        Answer answer = new Answer("attribution", table.rows()).fit("method", method).metric("conversions", Arrays.stream(journeys.conversions()).sum())
                .metric("value", Arrays.stream(journeys.value()).sum()).metric("nulls", Arrays.stream(journeys.nothing()).sum()).metric("channels", journeys.channels().size());
        if (method.equals("markov")) return markov(answer, journeys);

        for (Credit credit : RuleAttribution.valueOf(method.toUpperCase(Locale.ROOT)).credit(journeys)) answer.row("channel", credit.channel(), "conversions", credit.conversions(), "value", credit.value());
        return answer;
    }

    private static Answer markov(Answer answer, Journeys journeys) {
        if (Arrays.stream(journeys.nothing()).sum() == 0) answer.warn("every journey converts, so removal effects compare channels only by how many journeys pass them");
        MarkovAttribution markov = MarkovAttribution.of(journeys);
        answer.fit("conversionProbability", markov.conversionProbability());
        List<Credit> credits = markov.credits();
        for (int c = 0; c < credits.size(); c++) {
            answer.row("channel", credits.get(c).channel(), "conversions", credits.get(c).conversions(), "value", credits.get(c).value(), "removalEffect", markov.removalEffects()[c]);
        }
        return answer;
    }
}
