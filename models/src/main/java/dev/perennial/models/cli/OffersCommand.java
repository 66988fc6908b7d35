package dev.perennial.models.cli;

import dev.perennial.models.allocation.OfferAllocation;
import dev.perennial.models.allocation.OfferProblem;
import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** offers: at most one offer to each customer, within a budget and what channels can carry. */
final class OffersCommand implements ModelCommand {

    @Override
    public Description description() {
        return Description.of("offers", "allocation of offers to customers: objective, bound, gap, shadow prices and who gets what")
                .column("customer", "who").column("offer", "what could be offered").column("value", "what that would be worth").column("cost", "what it costs of the budget; optional").column("channel", "what it takes a place of; optional")
                .option("budget", "money in all (default: none)").option("capacity", "places of each channel, such as mail=1000,call=50, or one number for every channel (default: none)");
    }

    @Override
    public Answer answer(Request request) {
        Table table = request.table();
        String[] customer = table.labels("customer"), offer = table.labels("offer");
        String[] channel = table.has("channel") ? table.labels("channel") : filled(table.rows());
        double[] value = table.numbers("value"), cost = table.has("cost") ? table.numbers("cost") : new double[table.rows()];
        for (int i = 0; i < cost.length; i++) if (cost[i] < 0) throw InputRefused.cell(table.fileRow(i), "cost", cost[i] + " is negative");
        List<String> channels = Arrays.stream(channel).distinct().sorted().toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] of = Arrays.stream(customer).mapToInt(name -> {
            Integer known = numbers.putIfAbsent(name, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }).toArray();
        int[] order = order(of, numbers.size());
        OfferProblem problem = new OfferProblem(starts(of, numbers.size()), Arrays.stream(order).mapToDouble(i -> value[i]).toArray(), Arrays.stream(order).mapToDouble(i -> cost[i]).toArray(),
                Arrays.stream(order).map(i -> channels.indexOf(channel[i])).toArray(), request.has("budget") ? request.number("budget", 0) : Double.POSITIVE_INFINITY, capacities(request, channels));
        OfferAllocation found = OfferAllocation.solve(problem);
        Answer answer = new Answer("offers", numbers.size()).fit("objective", found.value()).fit("bound", found.bound()).fit("gap", found.gap()).metric("spent", found.spent())
                .metric("served", Arrays.stream(found.option()).filter(option -> option >= 0).count()).metric("budgetPrice", found.budgetPrice());
        Map<String, Object> prices = new LinkedHashMap<>();
        for (int c = 0; c < channels.size(); c++) prices.put(channels.get(c), Answer.pairs("used", found.used()[c], "price", found.channelPrices()[c]));
        answer.metric("channels", prices);
        String[] names = numbers.keySet().toArray(String[]::new);
        for (int c = 0; c < Math.min(names.length, request.mostRows()); c++) {
            int option = found.option()[c];
            answer.row("customer", names[c], "offer", option < 0 ? null : offer[order[option]], "channel", option < 0 ? null : channel[order[option]], "value", option < 0 ? 0 : problem.value()[option]);
        }
        return answer;
    }

    private static double[] capacities(Request request, List<String> channels) {
        double[] capacities = new double[channels.size()];
        Arrays.fill(capacities, Double.POSITIVE_INFINITY);
        List<String> given = request.list("capacity");
        if (given.size() == 1 && !given.getFirst().contains("=")) Arrays.fill(capacities, request.number("capacity", 0));
        else for (String each : given) set(capacities, channels, each);
        return capacities;
    }

    private static void set(double[] capacities, List<String> channels, String each) {
        int equals = each.lastIndexOf('=');
        int at = equals < 0 ? -1 : channels.indexOf(each.substring(0, equals));
        if (at < 0) throw InputRefused.because("--capacity \"" + each + "\" names no channel; there are " + String.join(", ", channels));
        try {
            capacities[at] = Double.parseDouble(each.substring(equals + 1));
        } catch (NumberFormatException notANumber) {
            throw InputRefused.because("--capacity \"" + each + "\" has no number");
        }
    }

    private static int[] starts(int[] of, int customers) {
        int[] starts = new int[customers + 1];
        for (int c : of) starts[c + 1]++;
        for (int c = 0; c < customers; c++) starts[c + 1] += starts[c];
        return starts;
    }

    private static int[] order(int[] of, int customers) {
        int[] next = starts(of, customers), order = new int[of.length];
        for (int i = 0; i < of.length; i++) order[next[of[i]]++] = i;
        return order;
    }

    private static String[] filled(int n) {
        return IntStream.range(0, n).mapToObj(_ -> "all").toArray(String[]::new);
    }
}
