package dev.perennial.crm.platform.bulk;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.StoredRecords;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands one record over: nothing of it changes but its owner, and with him the department that holds it. */
@Component
class TransferHand {

    private final BulkHand hand;
    private final OwnerHand owners;
    private final FormerOwners formerOwners;
    private final StoredRecords records;

    TransferHand(BulkHand hand, OwnerHand owners, FormerOwners formerOwners, StoredRecords records) {
        this.hand = hand;
        this.owners = owners;
        this.formerOwners = formerOwners;
        this.records = records;
    }

    /** Several receivers get the records by turns, told by the record's place, so that a killed run goes on with the same one. */
    BulkOutcome carryOut(TransferWish wish, TypeName type, UUID id, long no, Actor by) {
        return hand.carefully(by, () -> {
            var record = records.lock(type, id).filter(found -> !found.isDeleted()).orElseThrow(() -> Refused.because(EngineRefusal.NOT_FOUND, type, id));
            if (!wish.from().equals(record.holder().owner())) return BulkOutcome.left(record.version(), record.version());
            formerOwners.keep(wish, record, by);
            return BulkOutcome.left(record.version(), owners.give(type, id, wish.to().get((int) ((no - 1) % wish.to().size())), by).version());
        });
    }
}
