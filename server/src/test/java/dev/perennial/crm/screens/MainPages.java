package dev.perennial.crm.screens;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The pages that people meet most, with records enough to show something, and what is opened on them. */
final class MainPages {

    /** A page with what its reader does there first. */
    record MainPage(String name, String address, Consumer<Reader> then) {

        /** Goes there, by a fresh start only where something else is still open, and does what belongs to it. */
        void seenBy(Reader reader) {
            var here = URI.create(reader.page().url()).getPath();
            if (here == null || here.equals(address.split("\\?")[0]) || reader.dialog().count() > 0) reader.open(address);
            else reader.goesTo(address);
            then.accept(reader.settles());
        }
    }

    private final List<MainPage> pages = new ArrayList<>();

    private MainPages(Clerk clerk, String mark) {
        var account = clerk.account("Ahmad & Söhne " + mark, "13900004321");
        var order = clerk.order(account, clerk.product("Kettle " + mark), 2);
        accounts(account);
        page("a record of lines", "/orders/sales-orders/" + order);
        tenantMade(clerk, mark);
        around(clerk);
    }

    /** Writes the records and says where they are seen. */
    static Map<String, MainPage> of(Clerk clerk, String mark) {
        var pages = new TreeMap<String, MainPage>();
        new MainPages(clerk, mark).pages.forEach(page -> pages.put(page.name, page));
        return pages;
    }

    private void accounts(String account) {
        var accounts = "/parties/accounts?view=all";
        page("a list", accounts);
        page("a list in groups", accounts + "&group=kind");
        page("a board", accounts + "&kind=kanban&by=kind");
        page("a calendar", accounts + "&kind=calendar&by=createdAt");
        page("a list beside its record", accounts + "&kind=split");
        page("the filter builder", accounts + "&filter=" + "contains(name,'a') and (kind eq 'PERSON' or kind eq 'ORGANISATION')".replace(" ", "%20").replace("'", "%27"), MainPages::buildFilter);
        page("a form", "/parties/accounts/new");
        page("a record", "/parties/accounts/" + account);
        page("the history", "/parties/accounts/" + account + "?tab=history");
        page("who sees it", "/parties/accounts/" + account + "?tab=access");
        page("a record being edited", "/parties/accounts/" + account + "?tab=details", reader -> reader.page().keyboard().press("e"));
        page("the palette", "/", MainPages::search);
    }

    private void tenantMade(Clerk clerk, String mark) {
        var places = "places-" + mark.toLowerCase();
        clerk.created("/api/platform/custom-types", "{\"plural\":\"%1$s\",\"one\":\"%1$s-one\",\"many\":{\"en\":\"Places %2$s\",\"zh\":\"地点\"}}".formatted(places, mark));
        clerk.created("/api/platform/custom-fields", "{\"type\":\"custom/%s\",\"key\":\"point\",\"kind\":\"GEO_POINT\",\"label\":{\"en\":\"Point\",\"zh\":\"位置\"}}".formatted(places));
        clerk.created("/api/custom/" + places, "{\"name\":\"Depot %s\",\"custom\":{\"point\":{\"lat\":31.23,\"lon\":121.47}}}".formatted(mark));
        var layout = clerk.created("/api/platform/layouts", "{\"name\":\"Plan %2$s\",\"type\":\"custom/%1$s\",\"tabs\":[{\"key\":\"one\",\"en\":\"One\"}],\"sections\":[{\"key\":\"a\",\"en\":\"A\"}],\"fields\":[{\"path\":\"name\",\"section\":\"a\"}]}".formatted(places, mark));
        page("a map", "/custom/" + places + "?view=all&kind=map");
        page("the designer of layouts", "/platform/layouts/" + layout, MainPages::choosePart);
        page("a new custom field", "/platform/custom-fields/new?type=custom/" + places);
    }

    private void around(Clerk clerk) {
        page("home", "/");
        page("the inbox", "/inbox");
        page("my account", "/me");
        page("the import", "/import");
        page("the jobs", "/platform/jobs");
        page("the modes", "/modes");
        page("a review of changes", "/modes/review?mode=membership");
        page("the words", "/platform/labels");
        page("the rates", "/platform/exchange-rates");
        page("the rights of a role", "/platform/roles/" + clerk.get("/api/platform/roles?filter=name%20eq%20'agent'").at("/items/0/id").asString() + "?tab=rights");
    }

    private void page(String name, String address) {
        page(name, address, _ -> {});
    }

    private void page(String name, String address, Consumer<Reader> then) {
        pages.add(new MainPage(name, address, then));
    }

    private static void buildFilter(Reader reader) {
        reader.press(reader.says("Build the filter", "构建筛选"));
        reader.dialog().waitFor();
    }

    private static void search(Reader reader) {
        reader.page().keyboard().press("Control+k");
        reader.page().locator(".palette-input").fill("a");
        reader.page().locator("#palette-hits").waitFor();
    }

    private static void choosePart(Reader reader) {
        reader.page().locator(".layout-canvas").first().waitFor();
    }
}
