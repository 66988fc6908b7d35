package dev.perennial.crm.platform.merge;

import dev.perennial.crm.platform.MergeFollower;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets all that is no link between records follow a merge, and go back. */
@Component
class Followers {

    private final List<MergeFollower> followers;
    private final MergeLedger ledger;

    Followers(ObjectProvider<MergeFollower> followers, MergeLedger ledger) {
        this.followers = followers.orderedStream().toList();
        this.ledger = ledger;
    }

    void follow(Merge merge, Actor by) {
        for (var other : merge.others())
            for (var follower : followers) ledger.note(merge.id(), follower.key(), other, follower.follow(new RecordRef(merge.type(), other), new RecordRef(merge.type(), merge.into()), by));
    }

    void goBack(Merge merge, Actor by) {
        for (var other : merge.others().reversed())
            for (var follower : followers) {
                var touched = ledger.touched(merge.id(), follower.key(), other);
                if (!touched.isEmpty()) follower.goBack(new RecordRef(merge.type(), other), new RecordRef(merge.type(), merge.into()), touched, by);
            }
    }
}
