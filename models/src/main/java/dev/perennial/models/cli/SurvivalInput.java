package dev.perennial.models.cli;

import dev.perennial.models.table.InputRefused;
import dev.perennial.models.table.Table;

/** Durations and events for kaplan-meier and cox; an event is 1, yes or true unless --event-value says otherwise. */
record SurvivalInput(double[] duration, boolean[] event) {

    static Description describe(Description description) {
        return description.column("duration", "how long observed").column("event", "1, yes or true where the event was seen, 0, no or false where observation just ended")
                .option("event-value", "the value of event that means it was seen, where it is neither of these");
    }

    static SurvivalInput read(Request request, Table table) {
        String[] cells = table.labels("event");
        boolean[] event = new boolean[cells.length];
        for (int i = 0; i < cells.length; i++) event[i] = request.has("event-value") ? cells[i].equals(request.text("event-value")) : seen(cells[i], table.fileRow(i));
        double[] duration = table.numbers("duration");
        for (int i = 0; i < duration.length; i++) if (duration[i] < 0) throw InputRefused.cell(table.fileRow(i), "duration", duration[i] + " is negative");
        return new SurvivalInput(duration, event);
    }

    private static boolean seen(String cell, int row) {
        return switch (cell.strip().toLowerCase()) {
            case "1", "1.0", "true", "yes", "y" -> true;
            case "0", "0.0", "false", "no", "n" -> false;
            default -> throw InputRefused.cell(row, "event", "\"" + cell + "\" is neither 0 nor 1; name the value that means the event with --event-value");
        };
    }
}
