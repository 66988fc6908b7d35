package dev.perennial.crm.finance.approval;

import dev.perennial.crm.finance.ApprovalLimitId;
import dev.perennial.crm.platform.RoleId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.Money;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;

/** Up to which amount the holders of a role may approve, and from which amount on a second pair of eyes is needed. */
@RecordType(suite = "finance", one = "approval-limit", many = "approval-limits", merges = false)
public record ApprovalLimit(
        ApprovalLimitId id,
        @Required @Listed RoleId role,
        @Required @Listed Money upTo,
        @Listed Money fourEyesAbove) {}
