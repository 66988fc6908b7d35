package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.Policy;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.journal.Cause;
import dev.perennial.engine.journal.Journal;
import dev.perennial.engine.journal.JournalEntry;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import java.time.Instant;
import dev.perennial.engine.write.Errand;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and takes away the collaborators of a record; every change stands in the record's history. */
@Component
public class Collaborators {

    private static final int MOST = 200;

    private final Shares shares;
    private final Policy policy;
    private final RecordReader reader;
    private final GroundWords words;
    private final Journal journal;
    private final InstantSource clock;
    private final InstantSource machineClock;

    Collaborators(Shares shares, Policy policy, RecordReader reader, GroundWords words, Journal journal, @Qualifier("businessClock") InstantSource clock,
            @Qualifier("machineClock") InstantSource machineClock) {
        this.shares = shares;
        this.policy = policy;
        this.reader = reader;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    /** With whom the record is shared. */
    public List<Shares.Share> of(Stored record) {
        return shares.of(ref(record));
    }

    /** True when the share has ended by the machine's clock, which no trial moves. */
    public boolean hasEnded(Shares.Share share) {
        return share.expiresAt() != null && !share.expiresAt().isAfter(machineClock.instant());
    }

    boolean mayManage(Stored record, Actor by) {
        return policy.mayShare(by, record);
    }

    /** Shares the record, or shares it in another way with somebody who is a collaborator already. */
    @Transactional
    public void add(Stored record, Shares.Share share, Actor by) {
        refuseUnlessMay(record, by);
        if (!reader.visible(GroundWords.typeOf(share.grantee().kind()), List.of(share.grantee().id()), by).contains(share.grantee().id()))
            throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("grantee", "NO_SUCH_RECORD")));
        if (share.expiresAt() != null && hasEnded(share)) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("expiresAt", "IN_THE_PAST")));
        var before = of(record);
        if (before.size() >= MOST) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("grantee", "TOO_MANY", MOST)));
        shares.grant(ref(record), share);
        keep(record, before, by);
    }

    /** Takes a collaborator away. */
    @Transactional
    public void remove(Stored record, UUID grantee, Actor by) {
        refuseUnlessMay(record, by);
        var before = of(record);
        var gone = before.stream().filter(share -> share.grantee().id().equals(grantee)).findFirst().orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, record.type(), grantee));
        shares.revoke(ref(record), gone.grantee());
        keep(record, before, by);
    }

    private void refuseUnlessMay(Stored record, Actor by) {
        if (!mayManage(record, by)) throw Refused.because(EngineRefusal.NOT_PERMITTED, record.type(), Action.CHANGE);
    }

    /** Sharing leaves the record's version alone: nobody's edit of a field clashes with it. */
    void keep(Stored record, List<Shares.Share> before, Actor by) {
        var after = of(record);
        if (after.equals(before)) return;
        var names = words.names(Stream.concat(before.stream(), after.stream()).map(Shares.Share::grantee).distinct().toList(), by);
        var author = new JournalEntry.Author(by.user(), by.manner().via(), Errand.running().map(Errand::cause).orElse(Cause.EDIT));
        var subject = new JournalEntry.Subject(record.type(), record.id(), record.version());
        journal.append(new JournalEntry(0, clock.instant().truncatedTo(ChronoUnit.MICROS), author, Act.CHANGE, subject, said(before, names), said(after, names)));
    }

    private static Values said(List<Shares.Share> shares, Map<UUID, String> names) {
        return Values.NONE.with("collaborators", shares.stream().map(share -> said(share, names.getOrDefault(share.grantee().id(), share.grantee().id().toString()))).toList());
    }

    private static String said(Shares.Share share, String name) {
        var level = share.level() == ShareLevel.READ ? "" : " ✎";
        return name + level + (share.expiresAt() == null ? "" : " → " + share.expiresAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private static RecordRef ref(Stored record) {
        return new RecordRef(record.type(), record.id());
    }

    /** A collaborator as asked for. */
    record Wish(Grantee.Kind kind, UUID id, ShareLevel level, Instant expiresAt) {

        Shares.Share share() {
            if (kind == null || id == null) throw Refused.because(EngineRefusal.INVALID, List.of(Finding.at("grantee", "REQUIRED")));
            return new Shares.Share(new Grantee(kind, id), level == null ? ShareLevel.READ : level, expiresAt);
        }
    }
}
