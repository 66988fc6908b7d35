package dev.perennial.crm.platform;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.RecordRef;
import java.util.List;

/** Something beside the records that holds their ids and follows when two become one. Links between records need none: they are found in the blueprints. */
public interface MergeFollower {

    /** The key under which it is remembered what followed. */
    String key();

    /** Leads what belongs to the merged record to the survivor, before the links of other records follow; answers what it touched, in words of its own. */
    List<String> follow(RecordRef merged, RecordRef survivor, Actor by);

    /** Leads back what was touched then, as far as it still belongs to the survivor. */
    void goBack(RecordRef merged, RecordRef survivor, List<String> touched, Actor by);
}
