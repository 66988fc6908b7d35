package dev.perennial.models.cli;

import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;
import dev.perennial.models.table.TableReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the caller asked: the options as typed, and the tables with their columns renamed to what the model calls them. */
final class Request {

    private static final Set<String> GENERAL = Set.of("data", "map", "json", "rows");
    private static final Set<String> SWITCHES = Set.of("json", "log", "standardise", "consistent", "wide");

    private final Description description;
    private final Map<String, String> options = new HashMap<>();
    private final List<String> mappings = new ArrayList<>();
    private Table table;

    private Request(Description description) {
        this.description = description;
    }

    static Request of(Description description, String[] words) {
        Request request = new Request(description);
        int at = 1;
        while (at < words.length) {
            String option = option(words[at++]);
            if (!GENERAL.contains(option) && !description.options().containsKey(option)) {
                throw InputRefused.because("--" + option + " is no option of " + description.name() + "; it knows " + String.join(" ", description.options().keySet().stream().map(o -> "--" + o).toList()));
            }
            List<String> values = new ArrayList<>();
            while (at < words.length && !words[at].startsWith("--")) values.add(words[at++]);
            if (option.equals("map")) for (String value : values) request.mappings.addAll(List.of(value.split(",(?=[^,=]+=)")));
            else if (values.isEmpty() && SWITCHES.contains(option)) request.options.put(option, "true");
            else if (values.size() != 1) throw InputRefused.because("--" + option + " takes one value, not " + values.size());
            else request.options.put(option, values.getFirst());
        }
        return request;
    }

    private static String option(String word) {
        if (!word.startsWith("--")) throw InputRefused.because("\"" + word + "\" is no option; options start with --");
        return word.substring(2);
    }

    /** The table of --data. */
    Table table() {
        if (table == null) table = mapped(TableReader.read(path("data")));
        return table;
    }

    /** The table of --holdout, or null without one. */
    Table holdout() {
        return has("holdout") ? mapped(TableReader.read(path("holdout"))) : null;
    }

    Path path(String option) {
        return Path.of(text(option));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String text(String option) {
        String value = options.get(option);
        if (value == null) throw InputRefused.because("--" + option + " is missing");
        return value;
    }

    String text(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    boolean isOn(String option) {
        return !options.getOrDefault(option, "false").equals("false");
    }

    /** The names in a comma separated option; none without it. */
    List<String> list(String option) {
        return has(option) ? Arrays.stream(text(option).split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList() : List.of();
    }

    /** The columns in a comma separated option, each of which must exist. */
    List<String> columns(String option, Table table) {
        List<String> columns = list(option);
        for (String column : columns) if (!table.has(column)) throw InputRefused.column(column, "is named by --" + option + ", but there is no such column; the columns are " + String.join(", ", table.names()));
        return columns;
    }

    double number(String option, double otherwise) {
        return has(option) ? number(option, text(option)) : otherwise;
    }

    /** Reads a number given in an option. */
    static double number(String option, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException fallsThrough) {
            // refused below, together with numbers beyond all bounds
        }
        throw InputRefused.because("--" + option + " \"" + text + "\" is not a number");
    }

    int count(String option, int otherwise) {
        double number = number(option, otherwise);
        if (number != Math.rint(number) || Math.abs(number) > 1e9) throw InputRefused.because("--" + option + " \"" + text(option) + "\" is not a whole number");
        return (int) number;
    }

    /** A day in an option, in days since 1970-01-01. */
    long day(String option) {
        LocalDate day = Table.dayOf(text(option));
        if (day == null) throw InputRefused.because("--" + option + " \"" + text(option) + "\" is not a date like 2011-12-09");
        return day.toEpochDay();
    }

    /** One of the values allowed. */
    String choice(String option, String otherwise, String... allowed) {
        String value = text(option, otherwise);
        if (!List.of(allowed).contains(value)) throw InputRefused.because("--" + option + " \"" + value + "\" is none of " + String.join(", ", allowed));
        return value;
    }

    /** Positive parameters given as name=value, in the order of the names. */
    double[] parameters(String option, String names) {
        String[] wanted = names.split(",");
        double[] parameters = new double[wanted.length];
        for (String pair : list(option)) {
            int equals = pair.indexOf('=');
            int at = equals < 1 ? -1 : List.of(wanted).indexOf(pair.substring(0, equals).strip());
            if (at < 0) throw InputRefused.because("--" + option + " \"" + pair + "\" is not one of " + names + " with = and a number");
            parameters[at] = number(option, pair.substring(equals + 1));
        }
        for (int i = 0; i < wanted.length; i++) if (!(parameters[i] > 0)) throw InputRefused.because("--" + option + " needs " + wanted[i] + " above 0");
        return parameters;
    }

    /** How many rows the answer may carry. */
    int mostRows() {
        return has("rows") ? count("rows", 0) : Integer.MAX_VALUE;
    }

    private Table mapped(Table read) {
        Map<String, String> newNames = new HashMap<>();
        for (String mapping : mappings) {
            int equals = mapping.indexOf('=');
            if (equals < 1 || equals == mapping.length() - 1) throw InputRefused.because("--map takes column=name, not \"" + mapping + "\"");
            String left = mapping.substring(0, equals);
            String right = mapping.substring(equals + 1);
            boolean forwards = read.has(right) && (description.columns().containsKey(left) || !read.has(left));
            if (!forwards && !read.has(left)) throw InputRefused.because("--map " + mapping + ": the file has neither column; it has " + String.join(", ", read.names()));
            boolean meansNothing = !forwards && description.columns().containsKey(left) && !description.columns().containsKey(right);
            if (meansNothing) throw InputRefused.because("--map " + mapping + ": the file has no column \"" + right + "\"; it has " + String.join(", ", read.names()));
            String from = forwards ? right : left, to = forwards ? left : right;
            if (newNames.containsValue(to)) throw InputRefused.because("--map names two columns for \"" + to + "\"");
            newNames.put(from, to);
        }
        return read.renamed(newNames);
    }
}
