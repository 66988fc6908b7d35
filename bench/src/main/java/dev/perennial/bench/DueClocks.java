package dev.perennial.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** Lets a great many clocks fall due: at first as time passes, then while the business clock is moved on, then all the rest at once. */
final class DueClocks {

    private static final int EACH_SECOND = 200;
    private static final int FIRST_IN = 10;
    private static final int SECONDS_AS_TIME_PASSES = 30;
    private static final int STEP_SECONDS = 20;
    private static final int MOST_MOVED = 40;
    private static final long LONGEST_SECONDS = 100;
    private static final long BETWEEN_LOOKS = 250;

    private final Centre centre;
    private final ServiceDatabase database;
    private final ServicePage page;

    DueClocks(Centre centre, ServiceDatabase database, ServicePage page) {
        this.centre = centre;
        this.database = database;
        this.page = page;
    }

    void run(int count) throws SQLException, InterruptedException {
        var seconds = count / EACH_SECOND;
        var first = Math.min(count, SECONDS_AS_TIME_PASSES * EACH_SECOND);
        var moved = Math.min(MOST_MOVED, (seconds - first / EACH_SECOND) / 2 / STEP_SECONDS * STEP_SECONDS);
        page.heading(String.format(Locale.ROOT, "%,d running clocks, %d falling due a second", count, EACH_SECOND), " clocks fall due | clocks | seconds | a second ");
        database.startClocks(count, EACH_SECOND, FIRST_IN);
        Thread.sleep(FIRST_IN * 1_000L);
        var took = await(first);
        row("as time passes", (int) database.breached(first), took);
        var late = database.late(first);

        var begun = System.nanoTime();
        for (var done = 0; done < moved; done += STEP_SECONDS) centre.admin.post("/api/platform/clock/advance", Map.of("by", "PT" + STEP_SECONDS + "S"));
        took = (System.nanoTime() - begun) / 1e9;
        var fallen = (int) database.breached(count);
        row("while the business clock is moved on second by second", fallen - first, took);

        database.jump(seconds);
        took = await(count);
        row("all the rest at once, until done or " + LONGEST_SECONDS + " s have passed", (int) database.breached(count) - fallen, took);
        page.remark("As time passes, a breach is written %.1f s after its moment in the middle, %.1f s at 95 %%, %.1f s at most; the house looks once a second.", late[0], late[1], late[2]);
        check();
    }

    private void check() throws SQLException {
        var wrong = database.wrong();
        page.remark("Clocks that still ran when the measurement ended: %,d. Of the others breached at a wrong moment or without a trace: %d, breached twice: %d; notices to the lead missed: %d.", wrong[0], wrong[1], wrong[2], wrong[3]);
    }

    private void row(String how, int clocks, double seconds) {
        page.row(how, String.format(Locale.ROOT, "%,d", clocks), String.format(Locale.ROOT, "%.1f", seconds), String.format(Locale.ROOT, "%,.0f", clocks / seconds));
    }

    /** Waits until the first so many clocks are breached, or for the longest time, and returns how many seconds that took. */
    private double await(int ofTheFirst) throws SQLException, InterruptedException {
        var begun = System.nanoTime();
        while (database.breached(ofTheFirst) < ofTheFirst && (System.nanoTime() - begun) / 1e9 < LONGEST_SECONDS) Thread.sleep(BETWEEN_LOOKS);
        return (System.nanoTime() - begun) / 1e9;
    }
}
