package dev.perennial.crm.connectors.onlineretail;

import static dev.perennial.crm.connectors.ConnectorsRefusal.COLUMNS_MISSING;

import dev.perennial.engine.refusal.Refused;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of the file, under any of the names by which the two data sets call them. */
enum RetailColumn {
    INVOICE("number", "Invoice", "InvoiceNo"), PRODUCT("lines/product", "StockCode"), DESCRIPTION("products/name", "Description"), QUANTITY("lines/quantity", "Quantity"),
    AT("orderedAt", "InvoiceDate"), PRICE("lines/unitPrice", "Price", "UnitPrice"), CUSTOMER("customer", "Customer ID", "CustomerID"), COUNTRY("accounts/addresses/country", "Country");

    private final String target;
    private final List<String> names;

    RetailColumn(String target, String... names) {
        this.target = target;
        this.names = List.of(names);
    }

    /** What the column becomes. */
    String target() {
        return target;
    }

    /** Where each column stands in the file; refuses a file that lacks one. */
    static Map<RetailColumn, Integer> places(List<String> header) {
        var places = new EnumMap<RetailColumn, Integer>(RetailColumn.class);
        for (var i = 0; i < header.size(); i++)
            for (var column : values()) if (column.isCalled(header.get(i))) places.putIfAbsent(column, i);
        var missing = Arrays.stream(values()).filter(column -> !places.containsKey(column)).map(column -> column.names.getLast()).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw Refused.because(COLUMNS_MISSING, missing);
        return places;
    }

    private boolean isCalled(String name) {
        var plain = plain(name);
        return names.stream().anyMatch(known -> plain(known).equals(plain));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s_\\uFEFF]", "").toLowerCase(Locale.ROOT);
    }
}
