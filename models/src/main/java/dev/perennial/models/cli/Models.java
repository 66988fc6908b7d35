package dev.perennial.models.cli;

import dev.perennial.models.table.InputRefused;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The models as commands: {@code NAME --data FILE [--key value …] [--map column=name …] --json}, or {@code --list}. */
public final class Models {

    static final int REFUSED = 2;

    private Models() {}

    /** Answers on standard output; ends with 2 and a sentence on standard error where the input is refused. */
    public static void main(String[] words) throws IOException {
        System.exit(run(words, System.out, System.err));
    }

    static int run(String[] words, PrintStream out, PrintStream err) throws IOException {
        boolean json = java.util.List.of(words).contains("--json");
        try {
            if (words.length == 0 || words[0].equals("--list") || words[0].equals("--help")) {
                write(out, json ? Catalogue.described() : null, Catalogue::print);
                return 0;
            }
            ModelCommand command = Catalogue.command(words[0]);
            Answer answer = command.answer(Request.of(command.description(), words));
            write(out, json ? answer.asMap() : null, answer::print);
            return 0;
        } catch (InputRefused refused) {
            if (json) write(out, refusal(words[0], refused), null);
            err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private static Map<String, Object> refusal(String model, InputRefused refused) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", refused.getMessage());
        if (refused.row() > 0) error.put("row", refused.row());
        if (refused.column() != null) error.put("column", refused.column());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("model", model);
        all.put("error", error);
        return all;
    }

    private static void write(PrintStream out, Map<String, Object> json, java.util.function.Consumer<Appendable> print) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (json != null) {
            Json.write(json, writer);
            writer.append('\n');
        } else {
            print.accept(writer);
        }
        writer.flush();
    }
}
