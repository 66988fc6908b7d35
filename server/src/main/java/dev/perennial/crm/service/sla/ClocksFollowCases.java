package dev.perennial.crm.service.sla;

import dev.perennial.crm.platform.House;
import dev.perennial.crm.service.sla.ClockEvent.Kind;
import dev.perennial.crm.service.sla.SlaPolicy.Metric;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.AfterVerb;
import dev.perennial.engine.verb.DescribedVerb;
import dev.perennial.engine.write.RecordChanged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The verbs of a case, and what is written about it, start, stop and move its clocks; while the customer owes an answer, those that count our time rest. */
@Component
class ClocksFollowCases implements AfterVerb {

    private static final TypeName CASES = TypeName.of("service/cases");
    private static final TypeName ACCOUNTS = TypeName.of("parties/accounts");
    private static final TypeName INTERACTIONS = TypeName.of("interactions/interactions");
    private static final Set<Metric> ALL = EnumSet.allOf(Metric.class);
    private static final Set<Metric> FROM_THE_BEGINNING = EnumSet.of(Metric.FIRST_REPLY, Metric.DECISION, Metric.RESOLUTION, Metric.REQUESTER_WAIT);
    private static final Set<Metric> FROM_REOPENING = EnumSet.of(Metric.DECISION, Metric.RESOLUTION, Metric.REQUESTER_WAIT);
    private static final Set<Metric> DECISION = EnumSet.of(Metric.DECISION);
    private static final Set<Metric> WHILE_WE_OWE = EnumSet.of(Metric.RESOLUTION, Metric.REQUESTER_WAIT, Metric.PERIODIC_UPDATE);
    private static final Set<Metric> REPLIES = EnumSet.of(Metric.FIRST_REPLY, Metric.NEXT_REPLY, Metric.PERIODIC_UPDATE);

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
            case "acknowledge" -> replied(about, now);
            case "decide" -> clocks.happen(about, DECISION, Kind.MEET, now);
            case "return-to-lead" -> start(about, DECISION, now);
            case "reopen" -> start(about, FROM_REOPENING, now);
            case "remind" -> rest(about, now);
            case "inform" -> called(about, parameters, now);
            case "confirm" -> confirmed(about, parameters, now);
            case "close" -> closed(about, now);
            case "withdraw" -> clocks.happen(about, ALL, Kind.CANCEL, now);
            default -> { }
        }
    }

    /** Whoever called and was answered has had his first reply. */
    private void received(RecordRef about, Instant now) {
        start(about, FROM_THE_BEGINNING, now);
        var call = (UUID) found(about).values().get("interaction");
        if (call != null && reader.find(INTERACTIONS, call, House.ACTOR).filter(ClocksFollowCases::wasAnswered).isPresent()) replied(about, now);
    }

    private static boolean wasAnswered(Stored interaction) {
        return interaction.values().get("call/answeredAt") != null;
    }

    /** Our word to the customer ends every wait for one; the time until the next begins, which therefore never runs beside an unmet first reply. */
    private void replied(RecordRef about, Instant now) {
        clocks.happen(about, REPLIES, Kind.MEET, now);
        start(about, EnumSet.of(Metric.PERIODIC_UPDATE), now);
    }

    /** Whoever was not reached has heard nothing from us. */
    private void called(RecordRef about, Values parameters, Instant now) {
        clocks.happen(about, WHILE_WE_OWE, Kind.RESUME, now);
        if (!"NOT_REACHED".equals(parameters.get("outcome"))) replied(about, now);
    }

    /** Messages and calls about an open case: what the customer wrote waits for an answer, what we wrote is one. */
    @EventListener
    void on(RecordChanged changed) {
        if (!changed.type().equals(INTERACTIONS) || changed.act() != Act.CREATE) return;
        var values = reader.find(INTERACTIONS, changed.id(), House.ACTOR).orElseThrow().values();
        if (!(values.get("record") instanceof RecordRef about) || !about.type().equals(CASES) || "NOTE".equals(values.text("channel"))) return;
        if (reader.find(CASES, about.id(), House.ACTOR).filter(found -> !"CLOSED".equals(found.values().text("status"))).isEmpty()) return;
        if ("IN".equals(values.text("direction"))) written(about, clock.instant());
        else if ("OUT".equals(values.text("direction"))) replied(about, clock.instant());
    }

    /** The oldest message counts, so a clock that runs goes on; and the customer who writes no longer owes us anything. */
    private void written(RecordRef about, Instant now) {
        clocks.happen(about, WHILE_WE_OWE, Kind.RESUME, now);
        var open = clocks.open(about);
        if (!open.contains(Metric.FIRST_REPLY) && !open.contains(Metric.NEXT_REPLY)) start(about, EnumSet.of(Metric.NEXT_REPLY), now);
    }

    private void confirmed(RecordRef about, Values parameters, Instant now) {
        called(about, parameters, now);
        if ("DISSATISFIED".equals(parameters.get("outcome"))) start(about, DECISION, now);
    }

    /** Only a reminder that waits for the customer's word lets the clock rest; one that puts our own work off does not. */
    private void rest(RecordRef about, Instant now) {
        if ("VERIFYING".equals(found(about).values().get("status"))) clocks.happen(about, WHILE_WE_OWE, Kind.PAUSE, now);
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
