package dev.perennial.crm.platform.sharing;

import dev.perennial.crm.platform.SharingRuleId;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.SharingRule;
import dev.perennial.engine.access.SharingRules;
import dev.perennial.engine.journal.Act;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.write.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What stands in a sharing rule counts from the next request on: the policy keeps its own short list of rules. */
@Component
class CriteriaCountAtOnce {

    private final CriteriaRules rules;
    private final SharingRules policy;

    CriteriaCountAtOnce(CriteriaRules rules, SharingRules policy) {
        this.rules = rules;
        this.policy = policy;
    }

    @EventListener
    void on(RecordChanged changed) {
        if (!changed.type().equals(CriteriaCheck.TYPE)) return;

        policy.remove(changed.id());
        if (changed.act() != Act.DELETE) rules.find(new SharingRuleId(changed.id())).ifPresent(this::keep);
    }

    private void keep(CriteriaRule rule) {
        var kind = CriteriaCheck.kindOf(rule.grantee()).orElseThrow();
        policy.add(new SharingRule(rule.id().value(), TypeName.of(rule.type()), rule.filter(), new Grantee(kind, rule.grantee().id()), rule.level()));
    }
}
