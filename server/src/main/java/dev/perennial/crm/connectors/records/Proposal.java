package dev.perennial.crm.connectors.records;

import dev.perennial.engine.access.TypeAccess;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Children;
import dev.perennial.engine.record.Field;
import dev.perennial.engine.record.FieldKind;
import dev.perennial.engine.record.Folding;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Treatment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposes where columns go: a header that says a path or a label, in either language, goes there; case, width and punctuation do not matter. */
final class Proposal {

    /** What people call options of contact points and parts of addresses besides our labels. */
    private static final Map<String, List<String>> ALSO_CALLED = Map.ofEntries(
            Map.entry("EMAIL", List.of("mail", "email", "email address", "邮箱", "电子邮箱", "邮件", "电邮")),
            Map.entry("MOBILE", List.of("mobile", "cell", "cell phone", "mobile phone", "手机", "手机号", "手机号码", "移动电话")),
            Map.entry("PHONE", List.of("phone", "tel", "telephone", "phone number", "电话", "电话号码", "座机", "联系电话")),
            Map.entry("WECHAT", List.of("wechat", "微信", "微信号")), Map.entry("FAX", List.of("fax", "传真")), Map.entry("WEB", List.of("web", "website", "homepage", "网址", "网站")),
            Map.entry("number", List.of("no", "nr", "code", "编码", "代码", "号码")), Map.entry("province", List.of("省份", "state")), Map.entry("city", List.of("城市", "town")), Map.entry("district", List.of("区", "县")),
            Map.entry("postcode", List.of("zip", "zip code", "postal code", "邮编")), Map.entry("line", List.of("address", "地址")));

    private final Blueprint blueprint;
    private final Labels labels;
    private final TypeAccess access;
    private final Map<String, String> targets = new HashMap<>();

    private Proposal(Blueprint blueprint, Labels labels, TypeAccess access) {
        this.blueprint = blueprint;
        this.labels = labels;
        this.access = access;
    }

    /** A target for every header that is understood; no target twice. */
    static Map<String, String> of(List<String> header, Blueprint blueprint, Labels labels, TypeAccess access) {
        var proposal = new Proposal(blueprint, labels, access);
        blueprint.fields().forEach(proposal::learn);
        blueprint.children().forEach(proposal::learn);
        blueprint.fields().forEach(field -> proposal.call(field.path().leaf(), field.path().text(), field.path()));
        proposal.targets.putIfAbsent("owner", "owner");
        var columns = new LinkedHashMap<String, String>();
        var taken = new HashSet<String>();
        for (var name : header) {
            var target = proposal.targets.get(bare(name));
            if (target != null && taken.add(target)) columns.putIfAbsent(name, target);
        }
        return columns;
    }

    private void learn(Field field) {
        if (field.is(Treatment.MACHINE) || field.is(Treatment.BY_VERB)) return;
        var path = field.path();
        call(path.text(), path.text(), path);
        labels.field(blueprint.name(), path).forEach(label -> call(label, path.text(), path));
        ALSO_CALLED.getOrDefault(path.text(), List.of()).forEach(word -> call(word, path.text(), path));
        if (field.kind() instanceof FieldKind.Amount) money(path);
    }

    /** Our own exports call the column of a currency so. */
    private void money(Path path) {
        var currency = path.text() + "/currency";
        call(currency, currency, path);
        labels.field(blueprint.name(), path).forEach(label -> {
            call(label + " (ISO 4217)", currency, path);
            call(label + " currency", currency, path);
            call(label + "币种", currency, path);
        });
    }

    private void learn(Children list) {
        var choice = list.fields().stream().filter(field -> field.kind() instanceof FieldKind.Choice && field.is(Treatment.REQUIRED)).findFirst();
        choice.ifPresent(field -> options(list, field));
        if (choice.isEmpty()) for (var field : list.fields()) {
            var path = Path.of(list.path() + "/" + field.path());
            var target = list.path() + "[0]/" + field.path();
            call(target, target, path);
            labels.field(blueprint.name(), path).forEach(label -> call(label, target, path));
            ALSO_CALLED.getOrDefault(field.path().leaf(), List.of()).forEach(word -> call(word, target, path));
        }
    }

    private void options(Children list, Field choice) {
        var value = list.field(Path.of("value")).or(() -> list.fields().stream().filter(field -> field != choice && field.is(Treatment.REQUIRED)).findFirst());
        if (value.isEmpty() || !(choice.kind() instanceof FieldKind.Choice(var names))) return;
        for (var name : names) {
            var target = list.path() + "[" + name + "]/" + value.get().path();
            var path = Path.of(list.path() + "/" + choice.path());
            call(name, target, path);
            call(target, target, path);
            labels.option(blueprint.name(), path, name).forEach(label -> call(label, target, path));
            ALSO_CALLED.getOrDefault(name, List.of()).forEach(word -> call(word, target, path));
        }
    }

    private void call(String name, String target, Path path) {
        if (!access.hides(path) && !access.locks(path)) targets.putIfAbsent(bare(name), target);
    }

    private static String bare(String name) {
        return Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
