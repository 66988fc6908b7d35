package dev.perennial.engine.transfer;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Stored;
import dev.perennial.engine.record.Treatment;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.refusal.Finding;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.write.Canonical;
import dev.perennial.engine.write.Errand;
import dev.perennial.engine.write.FieldChecks;
import dev.perennial.engine.write.Holders;
import dev.perennial.engine.write.Layout;
import dev.perennial.engine.write.MergePatch;
import dev.perennial.engine.write.Permission;
import dev.perennial.engine.write.Presets;
import dev.perennial.engine.write.RecordWriter;
import dev.perennial.engine.write.Rules;
import dev.perennial.engine.write.WritablePaths;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The steps of the write chain that concern one row alone and ask the database nothing: rights, mask, merge, rules and checks of values. */
@Component
class RowSteps {

    private final Permission permission;
    private final Holders holders;
    private final Rules rules;

    RowSteps(Permission permission, Holders holders, Rules rules) {
        this.permission = permission;
        this.holders = holders;
        this.rules = rules;
    }

    void settle(Layout layout, SetPlan plan, BlockRow row, Actor actor) {
        var blueprint = layout.blueprint();
        var holder = holder(row, actor);
        try {
            if (!plan.history() && Errand.running().isEmpty()) {
                checkRights(layout, row, holder, actor);
                WritablePaths.report(blueprint, actor.on(plan.type()), row.given(), row.was(), row.findings());
            } else {
                reportUnwritable(layout, row);
            }
        } catch (Refused reason) {
            row.refuse(reason);
        }
        var merged = MergePatch.over(blueprint, row.was(), row.before() == null ? Presets.over(blueprint, row.given()) : row.given(), plan.key() == null ? MergePatch.Unnamed.REPEATS : MergePatch.Unnamed.REPLACES, row.findings());
        var settled = Canonical.of(blueprint, rules.settle(blueprint, merged, row.was()));
        if (!plan.history()) allow(plan, row, settled);
        FieldChecks.check(blueprint, settled, row.findings());
        rules.check(blueprint, settled, row.findings());
        row.settle(holder, settled);
    }

    /** What the row may not do at all is told before what its record's state forbids. */
    private void allow(SetPlan plan, BlockRow row, Values settled) {
        if (row.isRefused()) return;
        try {
            rules.allow(plan.type(), settled, row.was());
        } catch (Refused reason) {
            row.refuse(reason);
        }
    }

    private void checkRights(Layout layout, BlockRow row, Stored.Holder holder, Actor actor) {
        if (row.before() == null) permission.checkCreate(layout.blueprint().name(), holder, actor);
        else checkChange(row, actor);
        WritablePaths.refuseLocked(layout.blueprint(), actor.on(layout.blueprint().name()), row.given(), row.was());
    }

    private void checkChange(BlockRow row, Actor actor) {
        permission.check(Action.CHANGE, row.before(), actor);
        permission.check(Action.MASS_EDIT, row.before(), actor);
        if (row.given().has(RecordWriter.OWNER) && !same(row.before().holder(), row.given())) permission.check(Action.ASSIGN, row.before(), actor);
    }

    /** History may set what verbs set; it may not invent paths, nor write what machines work out. */
    private static void reportUnwritable(Layout layout, BlockRow row) {
        for (var path : row.given().asMap().keySet()) {
            if (path.equals(RecordWriter.OWNER) || layout.blueprint().children(path).isPresent()) continue;
            var field = layout.blueprint().field(path);
            if (field.isEmpty()) row.find(Finding.at(path.text(), "UNKNOWN_FIELD"));
            else if (field.get().is(Treatment.MACHINE)) row.find(Finding.at(path.text(), "SET_BY_MACHINE"));
        }
    }

    private Stored.Holder holder(BlockRow row, Actor actor) {
        var named = row.given().has(RecordWriter.OWNER);
        if (row.before() != null && (!named || same(row.before().holder(), row.given()))) return row.before().holder();
        return holders.heldBy(named ? (UUID) row.given().get(RecordWriter.OWNER) : actor.user());
    }

    private static boolean same(Stored.Holder holder, Values given) {
        return Canonical.same(holder.owner(), given.get(RecordWriter.OWNER));
    }
}
