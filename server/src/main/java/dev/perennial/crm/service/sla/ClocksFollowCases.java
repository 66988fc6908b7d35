package dev.perennial.crm.service.sla;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.service.sla.ClockEvent.Kind;
import dev.perennial.crm.service.sla.SlaPolicy.Metric;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.AfterVerb;
import dev.perennial.engine.verb.DescribedVerb;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The verbs of a case start, stop and move its clocks; while the customer owes an answer, the clock of the whole case rests. */
@Component
class ClocksFollowCases implements AfterVerb {

    private static final TypeName CASES = TypeName.of("service/cases");
    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final TypeName INTERACTIONS = TypeName.of("interactions/interactions");
    private static final Set<Metric> ALL = EnumSet.allOf(Metric.class);
    private static final Set<Metric> FIRST_REPLY = EnumSet.of(Metric.FIRST_REPLY);
    private static final Set<Metric> DECISION = EnumSet.of(Metric.DECISION);
    private static final Set<Metric> RESOLUTION = EnumSet.of(Metric.RESOLUTION);

    private final Clocks clocks;
    private final RecordReader reader;
    private final InstantSource clock;

    ClocksFollowCases(Clocks clocks, RecordReader reader, @Qualifier("businessClock") InstantSource clock) {
        this.clocks = clocks;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public void done(DescribedVerb verb, UUID record, Values parameters, Actor by) {
        if (!verb.type().equals(CASES) || record == null) return;
        var about = new RecordRef(CASES, record);
        var now = clock.instant();
        switch (verb.name()) {
            case "receive" -> received(about, now);
            case "acknowledge" -> clocks.happen(about, FIRST_REPLY, Kind.MEET, now);
            case "decide" -> clocks.happen(about, DECISION, Kind.MEET, now);
            case "return-to-lead" -> start(about, DECISION, now);
            case "reopen" -> start(about, EnumSet.of(Metric.DECISION, Metric.RESOLUTION), now);
            case "remind" -> rest(about, now);
            case "inform" -> clocks.happen(about, RESOLUTION, Kind.RESUME, now);
            case "confirm" -> confirmed(about, parameters, now);
            case "close" -> closed(about, now);
            case "withdraw" -> clocks.happen(about, ALL, Kind.CANCEL, now);
            default -> { }
        }
    }

    /** Whoever called and was answered has had his first reply. */
    private void received(RecordRef about, Instant now) {
        start(about, ALL, now);
        var call = (UUID) found(about).values().get("interaction");
        if (call != null && reader.find(INTERACTIONS, call, House.ACTOR).filter(ClocksFollowCases::wasAnswered).isPresent()) clocks.happen(about, FIRST_REPLY, Kind.MEET, now);
    }

    private static boolean wasAnswered(Stored interaction) {
        return interaction.values().get("call/answeredAt") != null;
    }

    private void confirmed(RecordRef about, Values parameters, Instant now) {
        clocks.happen(about, RESOLUTION, Kind.RESUME, now);
        if ("DISSATISFIED".equals(parameters.get("outcome"))) start(about, DECISION, now);
    }

    /** Only a reminder that waits for the customer's word lets the clock rest; one that puts our own work off does not. */
    private void rest(RecordRef about, Instant now) {
        if ("VERIFYING".equals(found(about).values().get("status"))) clocks.happen(about, RESOLUTION, Kind.PAUSE, now);
    }

    private void closed(RecordRef about, Instant now) {
        clocks.happen(about, ALL, Kind.MEET, now);
    }

    private void start(RecordRef about, Set<Metric> metrics, Instant now) {
        var values = found(about).values();
        var tier = reader.find(ACCOUNTS, (UUID) values.get("customer"), House.ACTOR).map(account -> (String) account.values().get("value/tier")).orElse(null);
        clocks.start(about, values.text("kind"), tier, metrics, now);
    }

    private Stored found(RecordRef about) {
        return reader.find(CASES, about.id(), House.ACTOR).orElseThrow();
    }
}
