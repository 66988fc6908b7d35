package dev.perennial.bench;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/** Lets a great many clocks fall due: at first as time passes, then while the business clock is moved on, then all the rest at once. */
final class DueClocks {

    private static final int EACH_SECOND = 200;
    private static final int FIRST_IN = 10;
    private static final int SECONDS_AS_TIME_PASSES = 60;
    private static final int STEP_SECONDS = 20;
    private static final long LONGEST_SECONDS = 900;
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
        var moved = (seconds - first / EACH_SECOND) / 2 / STEP_SECONDS * STEP_SECONDS;
        page.heading(String.format(Locale.ROOT, "%,d running clocks, %d falling due a second", count, EACH_SECOND), " clocks fall due | clocks | seconds | a second ");
        database.startClocks(count, EACH_SECOND, FIRST_IN);
        Thread.sleep(FIRST_IN * 1_000L);
        row("as time passes", first, await(first));
        var late = database.late(first);

        var begun = System.nanoTime();
        for (var done = 0; done < moved; done += STEP_SECONDS) centre.admin.post("/api/platform/clock/advance", Map.of("by", "PT" + STEP_SECONDS + "S"));
        var took = (System.nanoTime() - begun) / 1e9;
        var fallen = (int) database.breached(count);
        row("while the business clock is moved on second by second", fallen - first, took);

        database.jump(seconds);
        row("all the rest at once", count - fallen, await(count));
        page.remark("As time passes, a breach is written %.1f s after its moment in the middle, %.1f s at 95 %%, %.1f s at most; the house looks once a second.", late[0], late[1], late[2]);
        check();
    }

    private void check() throws SQLException {
        var wrong = database.wrong();
        page.remark("Clocks missed: %d, breached twice: %d; notices to the lead missed: %d, doubled: %d.", wrong[0], wrong[1], wrong[2], wrong[3]);
    }

    private void row(String how, int clocks, double seconds) {
        page.row(how, String.format(Locale.ROOT, "%,d", clocks), String.format(Locale.ROOT, "%.1f", seconds), String.format(Locale.ROOT, "%,.0f", clocks / seconds));
    }

    /** Waits until the first so many clocks are breached and returns how many seconds that took. */
    private double await(int ofTheFirst) throws SQLException, InterruptedException {
        var begun = System.nanoTime();
        while (database.breached(ofTheFirst) < ofTheFirst) {
            if ((System.nanoTime() - begun) / 1e9 > LONGEST_SECONDS) throw new IllegalStateException(String.format(Locale.ROOT, "only %,d of %,d clocks were breached", database.breached(ofTheFirst), ofTheFirst));
            Thread.sleep(BETWEEN_LOOKS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
