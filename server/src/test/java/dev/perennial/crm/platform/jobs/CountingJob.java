package dev.perennial.crm.platform.jobs;

import dev.perennial.crm.platform.JobKind;
import dev.perennial.crm.platform.JobRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Counts to a number, one step a number, and waits before each for leave to go on. */
class CountingJob implements JobKind {

    record Until(int last) {}

    record At(int number) {}

    final List<Integer> counted = new CopyOnWriteArrayList<>();
    final Semaphore leave = new Semaphore(0);
    volatile int failsAt = -1;

    @Override
    public String name() {
        return "test.count";
    }

    @Override
    public void run(JobRun run) throws IOException {
        var last = run.parameters(Until.class).last();
        run.expect(last);
        for (var number = run.checkpoint(At.class).map(At::number).orElse(0) + 1; number <= last; number++) {
            leave.acquireUninterruptibly();
            count(run, number);
        }
        run.figure("counted", last);
        Files.writeString(run.file("count.txt"), String.valueOf(last));
    }

    private void count(JobRun run, int number) {
        run.step(() -> {
            if (number == failsAt) throw new IllegalStateException("cannot count to " + number);
            counted.add(number);
            return new JobRun.Reached(1, 0, new At(number));
        });
    }
}
