package dev.perennial.models.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small file that every command can answer, and the options it is asked with. */
final class SmallFiles {

    private final Path folder;
    private final Map<String, Call> calls = new TreeMap<>();

    /** What a command is given. */
    record Call(String content, List<String> options) {}

    private SmallFiles(Path folder) {
        this.folder = folder;
    }

    static SmallFiles in(Path folder) throws IOException {
        SmallFiles files = new SmallFiles(folder);
        files.aboutCustomers();
        files.aboutChoices();
        return files;
    }

    Map<String, Call> calls() {
        return calls;
    }

    /** The words of a call on other content than its own. */
    String[] words(String model, String content) throws IOException {
        List<String> words = new ArrayList<>(List.of(model, "--data", file(model + ".csv", content), "--json"));
        words.addAll(calls.get(model).options());
        return words.toArray(String[]::new);
    }

    private void aboutCustomers() {
        String customers = "frequency,recency,T,monetary_value\n" + lines(60, i -> i % 4 + "," + (i % 4 == 0 ? 0 : 3 + i % 30) + "," + (33 + i % 5) + "," + (i % 4 == 0 ? 0 : 10 + i * 7 % 23));
        for (String model : List.of("bg-nbd", "mbg-nbd", "pareto-nbd", "clv", "gamma-gamma")) call(model, customers);
        call("bg-bb", "frequency,recency,periods\n" + lines(40, i -> i % 4 + "," + (i % 4 == 0 ? 0 : Math.min(6, i % 4 + i % 3)) + ",6"));
        call("sbg", "period,survivors\n0,100\n1,70\n2,55\n3,47\n", "--discount", "0.1");
        String sales = "customer,invoice,date,quantity,price,product\n" + lines(90, i -> "c" + i % 13 + "," + i / 2 + ",2024-0" + (1 + i % 8) + "-1" + i % 9 + "," + (1 + i % 4) + "," + (5 + i % 3) + ",p" + i % 5);
        for (String model : List.of("rfm", "cohorts", "cycle")) call(model, sales);
        String durations = "duration,event,age\n" + lines(60, i -> (1 + i * 7 % 29) + "," + i % 2 + "," + (20 + i * 11 % 40));
        call("kaplan-meier", durations, "--at", "5,10");
        call("cox", durations);
        call("attribution", "path,total_conversions,total_conversion_value,total_null\na > b,3,30,2\nb,1,5,7\nc > a,2,9,1\n", "--method", "markov");
        call("affinity", "transaction,item\n" + lines(60, i -> i / 3 + "," + "abcde".charAt(i * 7 % 5)), "--support", "0.1", "--confidence", "0.2");
        call("forecast", "id,value\n" + lines(40, i -> "a," + (10 + i % 4 * 3 + i)), "--season", "4");
        String scored = "x,plan,won\n" + lines(120, i -> i * 7 % 31 + "," + "ab".charAt(i % 2) + "," + (i * 7 % 31 + i % 3 * 9 > 24 ? "yes" : "no"));
        call("logit", scored, "--target", "won");
        call("boosted", scored, "--target", "won");
        call("uplift", "arm,x,bought\n" + lines(400, i -> i % 2 + "," + i % 17 + "," + (i % 2 * (i % 17) > 8 || i % 11 == 0 ? 1 : 0)), "--treatment", "arm", "--target", "bought");
    }

    private void aboutChoices() throws IOException {
        call("kmeans", "a,b\n" + lines(60, i -> i % 3 * 9 + i % 2 + "," + i * 5 % 7), "--k", "3", "--standardise");
        call("mixture", "a,b\n" + lines(60, i -> i % 3 * 9 + i % 2 + "," + i * 5 % 7), "--k", "1,2");
        call("recommend", "user,item,date\n" + lines(120, i -> "u" + i % 17 + ",i" + i * 5 % 11 + ",2024-0" + (1 + i / 15) + "-05"), "--split", "2024-06-01", "--k", "3");
        call("assign", "2 3  6 5 4  5 5 5  2 2 2  2 2 2  4 2");
        call("offers", "customer,offer,value,cost,channel\n" + lines(40, i -> "c" + i / 2 + ",o" + i % 2 + "," + (5 + i % 7) + "," + (1 + i % 3) + "," + (i % 2 == 0 ? "mail" : "call")), "--budget", "20", "--capacity", "mail=8,call=6");
        call("switching", "household,choice\n" + lines(60, i -> "h" + i / 6 + "," + "xyz".charAt(i * i % 7 % 3)));
        call("choice", "choice,price.a,price.b\n" + lines(60, i -> (i % 5 < 3 ? "a" : "b") + "," + (5 + i % 4) + "," + (5 + i * 3 % 5)));
        String answers = "a,b,c\n" + lines(80, i -> i % 5 + "," + (i % 5 + i % 3) + "," + (i % 5 + i % 7));
        call("drivers", answers, "--target", "c");
        call("path-model", answers, "--blocks", file("blocks.txt", "A = a b\nC = c\nC <- A\n"), "--consistent");
        call("index", "measure,weight,target,value\nspeed,60,10,8\ncare,40,,7\nprice,10,5,\n");
        call("nps", "score\n" + lines(50, i -> "" + i % 11));
        call("drift", "a,b\n" + lines(50, i -> i % 9 + "," + "xy".charAt(i % 2)), "--holdout", file("later.csv", "a,b\n" + lines(50, i -> i % 9 + 2 + "," + "xy".charAt(i % 2))));
        call("calibrate", "probability,outcome\n" + lines(80, i -> i % 10 / 10.0 + "," + (i % 10 > i * 3 % 10 ? 1 : 0)));
    }

    private void call(String model, String content, String... options) {
        calls.put(model, new Call(content, List.of(options)));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String lines(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }
}
