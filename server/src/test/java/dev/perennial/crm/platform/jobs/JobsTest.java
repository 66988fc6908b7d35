package dev.perennial.crm.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.JobRun.Reached;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.access.ActorBook;
import dev.perennial.crm.platform.jobs.Job.State;
import dev.perennial.crm.support.Browser;
import dev.perennial.crm.support.StoryTest;
import dev.perennial.engine.access.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

@StoryTest
class JobsTest {

    @TestConfiguration
    static class Kinds {

        @Bean
        CountingJob countingJob() {
            return new CountingJob();
        }
    }

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    @Autowired ActorBook actors;
    @Autowired JobQueue queue;
    @Autowired JobWorkshop workshop;
    @Autowired CountingJob counting;
    @Autowired DSLContext database;

    @BeforeEach
    void forgetWhatWasCounted() {
        counting.counted.clear();
        counting.leave.drainPermits();
        counting.failsAt = -1;
    }

    @Test
    void aJobRunsToItsEndAndTellsHowFarItCame() {
        counting.leave.release(5);

        var job = countTo(5);

        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(state(job)).isEqualTo(State.DONE.name());
        assertThat(counting.counted).containsExactly(1, 2, 3, 4, 5);
        assertThat(number(job, "done")).isEqualTo(5);
        assertThat(number(job, "total")).isEqualTo(5);
    }

    @Test
    void aCancelledJobStopsAfterItsStepAndGoesOnFromThereWhenResumed() {
        var job = countTo(4);
        counting.leave.release(1);
        waitUntilCounted(1);

        database.update(JobTable.RUNS).set(JobTable.STOP_ASKED, true).where(JobTable.JOB.eq(job)).execute();
        counting.leave.release(1);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(state(job)).isEqualTo(State.CANCELLED.name());

        counting.leave.release(4);
        queueAgain(job);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(counting.counted).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aFailedStepLeavesNothingBehindAndTheJobCanBeTakenUpAgain() {
        counting.failsAt = 3;
        counting.leave.release(3);
        var job = countTo(3);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(state(job)).isEqualTo(State.FAILED.name());
        assertThat(number(job, "done")).isEqualTo(2);

        counting.failsAt = -1;
        counting.leave.release(1);
        queueAgain(job);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(counting.counted).containsExactly(1, 2, 3);
    }

    @Test
    void theJobOfAKilledServerGoesOnFromItsCheckpointOnAnother() {
        var killed = UUID.randomUUID();
        var job = runningOn(killed, workshop.clock().instant());
        var run = new RunningJob(workshop, new JobQueue.Claimed(job, "test.count", null, Locale.ENGLISH, JSONB.valueOf("{\"last\":4}"), null), killed, House.ACTOR);
        counting.leave.release(2);
        for (var number = 1; number <= 2; number++) countOn(run, number);

        setHeartbeat(job, workshop.clock().instant().minus(JobQueue.SILENCE).minusSeconds(1));
        counting.leave.release(2);

        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(counting.counted).containsExactly(1, 2, 3, 4);
        assertThat(number(job, "done")).isEqualTo(4);
    }

    @Test
    void theOnlyServerNeedNotWaitForADeadOne() {
        var job = runningOn(UUID.randomUUID(), workshop.clock().instant());
        counting.leave.release(4);

        queue.releaseAll();

        assertThat(jobs.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        assertThat(number(job, "done")).isEqualTo(4);
    }

    @Test
    void aServerThatWasThoughtDeadCannotCountAnyMore() {
        var slow = UUID.randomUUID();
        var job = runningOn(UUID.randomUUID(), workshop.clock().instant());
        var run = new RunningJob(workshop, new JobQueue.Claimed(job, "test.count", null, Locale.ENGLISH, JSONB.valueOf("{\"last\":1}"), null), slow, House.ACTOR);

        assertThatThrownBy(() -> run.step(() -> new Reached(1, 0, new CountingJob.At(1)))).isInstanceOf(JobTakenOver.class);

        assertThat(number(job, "done")).isZero();
        database.execute("update platform.jobs set state = 'CANCELLED' where id = {0}", job);
    }

    @Test
    void whoAskedForAJobCancelsAndResumesItAndNobodyElseSeesIt() {
        var agent = new Browser(port);
        agent.signIn("agent");
        var asker = actors.acting(UUID.fromString(agent.get("/api/session").text("/user/id")), Actor.Via.SCREEN, Locale.ENGLISH).orElseThrow();
        var job = jobs.submit("test.count", "my counting", new CountingJob.Until(3), asker).value();
        counting.leave.release(1);
        waitUntilCounted(1);
        var address = "/api/platform/jobs/" + job;
        assertThat(agent.get(address).text("/state")).isEqualTo("RUNNING");

        assertThat(agent.post(address + "/cancel", "{}").status()).isEqualTo(200);
        counting.leave.release(1);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(agent.get(address).text("/state")).isEqualTo("CANCELLED");
        assertThat(agent.post(address + "/cancel", "{}").text("/code")).isEqualTo("platform.JOB_HAS_ENDED");

        counting.leave.release(1);
        assertThat(agent.post(address + "/resume", "{}").status()).isEqualTo(200);
        assertThat(jobs.awaitQuiet(Duration.ofSeconds(10))).isTrue();
        assertThat(agent.get(address).text("/figures/0/value")).isEqualTo("3");
        assertThat(agent.get(address + "/files/count.txt").body()).isEqualTo("3");

        var other = new Browser(port);
        other.signIn("seller");
        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.get(address + "/files/count.txt").status()).isEqualTo(404);
        assertThat(other.post(address + "/resume", "{}").status()).isEqualTo(404);
        assertThat(agent.get(address + "/files/..%2F..%2Fsecret").status()).isIn(400, 404);
    }

    private UUID countTo(int last) {
        return jobs.submit("test.count", "counting", new CountingJob.Until(last), House.ACTOR).value();
    }

    private void countOn(RunningJob run, int number) {
        run.step(() -> {
            counting.counted.add(number);
            return new Reached(1, 0, new CountingJob.At(number));
        });
    }

    private UUID runningOn(UUID server, Instant heartbeat) {
        var id = UUID.randomUUID();
        database.execute("insert into platform.jobs (id, created_at, updated_at, kind, state, done) values ({0}, now(), now(), 'test.count', 'RUNNING', 0)", id);
        database.execute("insert into platform.job_runs (job, locale, parameters, runner) values ({0}, 'en', '{\"last\":4}', {1})", id, server);
        setHeartbeat(id, heartbeat);
        return id;
    }

    private void setHeartbeat(UUID job, Instant at) {
        database.update(JobTable.RUNS).set(JobTable.HEARTBEAT_AT, at).where(JobTable.JOB.eq(job)).execute();
    }

    private void queueAgain(UUID job) {
        database.update(JobTable.JOBS).set(JobTable.STATE, State.QUEUED.name()).where(JobTable.ID.eq(job)).execute();
    }

    private void waitUntilCounted(int number) {
        while (!counting.counted.contains(number)) Thread.yield();
    }

    private String state(UUID job) {
        return database.select(JobTable.STATE).from(JobTable.JOBS).where(JobTable.ID.eq(job)).fetchSingle(JobTable.STATE);
    }

    private long number(UUID job, String column) {
        return database.select(DSL.field(DSL.name(column), Long.class)).from(JobTable.JOBS).where(JobTable.ID.eq(job)).fetchSingle().value1();
    }
}
