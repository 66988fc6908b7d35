package dev.perennial.crm.platform.sharing;

import dev.perennial.crm.platform.MergeFollower;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.write.StoredRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** With whom a merged record was shared, with him its survivor is shared: his work goes on there. What the survivor grants already stays as it is. */
@Component
class CollaboratorsFollow implements MergeFollower {

    private final Shares shares;
    private final StoredRecords records;
    private final Collaborators collaborators;

    CollaboratorsFollow(Shares shares, StoredRecords records, Collaborators collaborators) {
        this.shares = shares;
        this.records = records;
        this.collaborators = collaborators;
    }

    @Override
    public String key() {
        return "collaborators";
    }

    @Override
    public List<String> follow(RecordRef merged, RecordRef survivor, Actor by) {
        var known = shares.of(survivor).stream().map(share -> share.grantee().id()).collect(Collectors.toSet());
        var fresh = shares.of(merged).stream().filter(share -> !collaborators.hasEnded(share) && !known.contains(share.grantee().id())).toList();
        if (fresh.isEmpty()) return List.of();
        var before = shares.of(survivor);
        shares.grantAll(fresh.stream().map(share -> Map.entry(survivor, share)).toList());
        stored(survivor).ifPresent(record -> collaborators.keep(record, before, by));
        return fresh.stream().map(share -> share.grantee().id().toString()).toList();
    }

    @Override
    public void goBack(RecordRef merged, RecordRef survivor, List<String> touched, Actor by) {
        var before = shares.of(survivor);
        var given = shares.of(merged);
        // somebody who changed a share since meant it to stand
        for (var share : before) if (touched.contains(share.grantee().id().toString()) && given.contains(share)) shares.revoke(survivor, share.grantee());
        stored(survivor).ifPresent(record -> collaborators.keep(record, before, by));
    }

    private Optional<Stored> stored(RecordRef record) {
        return Optional.ofNullable(records.read(record.type(), List.of(record.id())).get(record.id()));
    }
}
