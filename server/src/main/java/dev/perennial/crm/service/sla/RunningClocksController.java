package dev.perennial.crm.service.sla;

import dev.perennial.crm.service.SlaPolicyId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what moving a policy's clocks to its present target would do before anybody asks for it. */
@RestController
class RunningClocksController {

    /** How many clocks count to another target, and how many of them would be overdue at once; of very many only the first are looked at. */
    record Preview(int moved, int overdueAtOnce, boolean more) {}

    private static final TypeName POLICIES = TypeName.of("service/sla-policies");
    private static final int MOST = 2_000;

    private final RecordReader reader;
    private final Clocks clocks;
    private final InstantSource clock;

    RunningClocksController(RecordReader reader, Clocks clocks, @Qualifier("businessClock") InstantSource clock) {
        this.reader = reader;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping("/api/service/sla-policies/{id}/outdated-clocks")
    Preview preview(@PathVariable UUID id, Actor by) {
        var policy = reader.find(POLICIES, id, by).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, POLICIES, id));
        var target = (Duration) policy.values().get("target");
        var outdated = clocks.onOtherTargets(new SlaPolicyId(id), target, MOST + 1, clock.instant());
        var looked = outdated.subList(0, Math.min(MOST, outdated.size()));
        return new Preview(looked.size(), (int) looked.stream().filter(one -> one.elapsed().compareTo(target) >= 0).count(), outdated.size() > MOST);
    }
}
