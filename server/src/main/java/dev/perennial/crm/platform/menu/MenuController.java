package dev.perennial.crm.platform.menu;

import dev.perennial.engine.access.Action;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.Language;
import dev.perennial.engine.record.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the caller how menu, quick-create and start page are arranged, as far as his rights go. */
@RestController
class MenuController {

    /** Where a record type is offered; {@code view} is the one with which the menu opens its list. */
    record Entry(String type, boolean inMenu, boolean inCreate, boolean onHome, UUID view, String createsWith) {}

    /** A panel of the start page. */
    record Panel(String key, String label, String type, UUID view, String drawn, String groupedBy, String measure) {}

    /** Types that are not named are offered everywhere. */
    record Menu(List<Entry> entries, List<Panel> panels) {}

    private final MenuTable table;

    MenuController(MenuTable table) {
        this.table = table;
    }

    @GetMapping("/api/platform/menu")
    Menu menu(Actor actor, Locale locale) {
        var entries = table.entries().stream().filter(entry -> mayRead(actor, entry.type())).toList();
        var panels = table.panels().stream().filter(panel -> mayRead(actor, typeOf(panel.view()))).toList();
        var views = table.views(Stream.concat(entries.stream().map(MenuTable.Entry::opensWith), panels.stream().map(MenuTable.Panel::view)).filter(Objects::nonNull).distinct().toList());
        return new Menu(
                entries.stream().map(entry -> new Entry(entry.type(), entry.inMenu(), entry.inCreate(), entry.onHome(), views.get(entry.opensWith()), entry.createsWith())).toList(),
                panels.stream().filter(panel -> views.containsKey(panel.view()))
                        .map(panel -> new Panel(panel.key(), label(panel, locale), typeOf(panel.view()), views.get(panel.view()), panel.drawn(), panel.groupedBy(), panel.measure())).toList());
    }

    private static boolean mayRead(Actor actor, String type) {
        return TypeName.isOne(type) && actor.may(Action.READ, TypeName.of(type));
    }

    private static String typeOf(String view) {
        return view.substring(0, Math.max(0, view.indexOf('#')));
    }

    private static String label(MenuTable.Panel panel, Locale locale) {
        var own = Language.of(locale) == Language.ZH ? panel.zh() : panel.en();
        return own != null ? own : Objects.requireNonNullElse(panel.en(), panel.zh());
    }
}
