package dev.perennial.crm.platform.bulk;

import dev.perennial.crm.platform.sharing.Collaborators;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.StoredRecords;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets somebody who hands a record over look at it for a while longer, and takes that back with the transfer. */
@Component
class FormerOwners {

    private final Collaborators collaborators;
    private final TransferBook book;
    private final StoredRecords records;

    FormerOwners(Collaborators collaborators, TransferBook book, StoredRecords records) {
        this.collaborators = collaborators;
        this.book = book;
        this.records = records;
    }

    /** Done while he still owns the record; what is shared with him already stays as it is. */
    void keep(TransferWish wish, Stored record, Actor by) {
        if (wish.keep() != null && collaborators.of(record).stream().noneMatch(share -> share.grantee().id().equals(wish.from()) && !collaborators.hasEnded(share))) collaborators.add(record, share(wish), by);
    }

    /** Ends the share that the transfer gave, unless somebody changed it since. */
    void forget(UUID job, TypeName type, UUID id, UUID former, Actor by) {
        var wish = book.wish(job);
        if (former == null || wish.keep() == null) return;
        records.lock(type, id).filter(record -> collaborators.of(record).contains(share(wish))).ifPresent(record -> collaborators.remove(record, former, by));
    }

    private static Shares.Share share(TransferWish wish) {
        return new Shares.Share(new Grantee(Grantee.Kind.USER, wish.from()), TransferPlans.level(wish.keep()), wish.keep().until() == null ? null : wish.keep().until().truncatedTo(ChronoUnit.MICROS));
    }
}
