package dev.perennial.crm.sample;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.platform.Jobs;
import dev.perennial.crm.platform.Mode;
import dev.perennial.engine.list.ListRequest;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that a trial begins with the sample company: starts its job in an empty house and lets nobody in before it is done. */
@Component
@Order(SampleCompany.AFTER_ACCOUNTS)
class SampleCompany implements ApplicationRunner {

    static final int AFTER_ACCOUNTS = 100;

    private static final Logger log = LoggerFactory.getLogger(SampleCompany.class);
    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final TypeName JOBS = TypeName.of("platform/jobs");
    private static final TypeName USERS = TypeName.of("platform/users");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How many parts of ten each of these users owns. */
    private static final List<Share> SHARES = List.of(new Share("agent", 4), new Share("agent2", 3), new Share("lead", 1), new Share("seller", 2));

    private static final List<String> PACKERS = List.of("warehouse", "warehouse2", "warehouse3");

    private record Share(String username, int parts) {}

    private final Jobs jobs;
    private final RecordReader reader;
    private final InstantSource clock;
    private final Mode mode;

    SampleCompany(Jobs jobs, RecordReader reader, @Qualifier("businessClock") InstantSource clock, @Value("${perennial.mode:start}") Mode mode) {
        this.jobs = jobs;
        this.reader = reader;
        this.clock = clock;
        this.mode = mode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode != Mode.DEMO) return;
        if (isEmpty()) {
            log.info("Generating the sample company; this takes less than a minute.");
            jobs.submit(SampleJob.NAME, "样本公司 Sample company", new SampleJob.Parameters(LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()), owners(), users(PACKERS)), House.ACTOR);
        }
        if (isUnderWay() && !jobs.awaitQuiet(PATIENCE)) log.warn("The sample company is not complete yet; it goes on in the background.");
    }

    private boolean isEmpty() {
        return reader.list(ACCOUNTS, ListRequest.NEWEST.page(1, null), House.ACTOR).items().isEmpty() && sampleJobs("").isEmpty();
    }

    private boolean isUnderWay() {
        return !sampleJobs(" and state in ('QUEUED','RUNNING')").isEmpty();
    }

    private List<Stored> sampleJobs(String further) {
        return reader.list(JOBS, ListRequest.NEWEST.filtered("kind eq '" + SampleJob.NAME + "'" + further), House.ACTOR).items();
    }

    private List<UUID> owners() {
        var owners = new ArrayList<UUID>();
        for (var share : SHARES)
            for (var user : users(List.of(share.username()))) owners.addAll(Collections.nCopies(share.parts(), user));
        return owners;
    }

    private List<UUID> users(List<String> usernames) {
        return usernames.stream().flatMap(username -> reader.list(USERS, ListRequest.NEWEST.filtered("username eq '" + username + "'"), House.ACTOR).items().stream()).map(Stored::id).toList();
    }
}
