package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.configuration.ConfigurationChange.Reason;
import dev.perennial.crm.platform.configuration.ConfigurationChange.Warning;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Compares a business mode or a document with what there is: what would come, change and go, and what to look at before. */
@Component
class Comparison {

    /** All changes, and a fingerprint by which one later knows whether they are still the ones that were looked at. */
    record Compared(String review, List<ConfigurationChange> changes) {}

    private final ConfigurationKinds kinds;
    private final DocumentReader reader;
    private final ConfigurationLedger ledger;

    Comparison(ConfigurationKinds kinds, DocumentReader reader, ConfigurationLedger ledger) {
        this.kinds = kinds;
        this.reader = reader;
        this.ledger = ledger;
    }

    /** What would change if the mode took the place of the one before; what nobody but administrators here made stays as it is. */
    @Transactional(readOnly = true)
    Compared with(BusinessMode mode) {
        var wanted = reader.read(new ConfigurationDocument(false, mode.items()).json());
        var origins = ledger.broughtByModes();
        var now = kinds.items();
        var changes = new ArrayList<ConfigurationChange>();
        for (var kind : kinds.all()) {
            var there = now.get(kind.name());
            var keys = new LinkedHashSet<>(wanted.items().getOrDefault(kind.name(), Map.of()).keySet());
            origins.keySet().stream().filter(item -> item.kind().equals(kind.name())).forEach(item -> keys.add(item.key()));
            for (var key : keys) {
                var item = new ItemKey(kind.name(), key);
                var after = wanted.item(kind.name(), key);
                var change = after != null ? comes(kind, item, there.get(key), after, origins.get(item)) : leaves(kind, item, there.get(key), origins.get(item));
                if (change != null) changes.add(change);
            }
        }
        return compared(changes);
    }

    private ConfigurationChange comes(ConfigurationKind kind, ItemKey item, ObjectNode now, ObjectNode wanted, ConfigurationLedger.Origin origin) {
        if (wanted.equals(now)) return null;
        var warnings = new ArrayList<Warning>();
        if (now != null && origin == null && !kind.isAside(now)) warnings.add(Warning.OVERWRITES_OWN);
        if (now != null && origin != null && !now.equals(origin.last())) warnings.add(Warning.EDITED_SINCE);
        return change(item, now, wanted, Reason.COMES, warnings);
    }

    /** What a former mode brought goes as far as nobody touched it since; where data hangs on it, it is put aside with them. */
    private ConfigurationChange leaves(ConfigurationKind kind, ItemKey item, ObjectNode now, ConfigurationLedger.Origin origin) {
        if (now == null || kind.isAside(now)) return null;
        var merged = ThreeWay.back(origin.base(), origin.last(), now);
        var warnings = new ArrayList<Warning>();
        var target = merged.item();
        if (!merged.kept().isEmpty()) {
            warnings.add(Warning.EDITED_SINCE);
            target = origin.base();
        }
        if (target == null) target = kind.putAside(now);
        if (now.equals(target)) return null;
        if (kind.isAside(target)) warnings.add(Warning.DATA_STAYS);
        return change(item, now, target, Reason.LEAVES, warnings);
    }

    /** What would change if all were as the document says. */
    @Transactional(readOnly = true)
    Compared with(ObjectNode given) {
        var wanted = reader.read(given);
        var changes = new ArrayList<ConfigurationChange>();
        kinds.items().forEach((kind, there) -> {
            wanted.items().getOrDefault(kind, Map.of()).forEach((key, item) -> {
                if (!item.equals(there.get(key))) changes.add(change(new ItemKey(kind, key), there.get(key), item, Reason.COMES, List.of()));
            });
            if (wanted.complete()) there.forEach((key, item) -> {
                if (wanted.item(kind, key) == null) changes.add(change(new ItemKey(kind, key), item, null, Reason.ABSENT, List.of(Warning.RESTORABLE_FOR_A_MONTH)));
            });
        });
        return compared(changes);
    }

    private ConfigurationChange change(ItemKey item, ObjectNode before, ObjectNode after, Reason reason, List<Warning> warnings) {
        var touched = kinds.get(item.kind()).touched(item.key(), after == null ? before : after);
        return new ConfigurationChange(item, before, after, reason, List.copyOf(warnings), touched);
    }

    private static Compared compared(List<ConfigurationChange> changes) {
        return new Compared(fingerprint(changes), List.copyOf(changes));
    }

    private static String fingerprint(List<ConfigurationChange> changes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var change : changes)
                for (var part : List.of(change.item().kind(), change.item().key(), said(change.before()), said(change.after()))) digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String said(ObjectNode item) {
        return item == null ? "" : Objects.toString(PlainJson.sorted(item));
    }
}
