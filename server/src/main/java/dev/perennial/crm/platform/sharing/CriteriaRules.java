package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.verb.RecordDesk;
import dev.perennial.engine.verb.Records;
import org.springframework.stereotype.Component;

/** All sharing rules, as the first start and the engine's own list see them. */
@Component
public class CriteriaRules extends Records<CriteriaRule> {

    CriteriaRules(RecordDesk desk) {
        super(desk);
    }
}
