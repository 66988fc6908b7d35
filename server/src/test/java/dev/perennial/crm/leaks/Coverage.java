package dev.perennial.crm.leaks;

import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts how often each surface of each type was tried, and says so on a page where {@code -Dleaks.report} names one. */
final class Coverage {

    private final Map<TypeName, Map<Surface, Integer>> tried = new TreeMap<>();
    private final Map<Surface, Long> nanos = new EnumMap<>(Surface.class);

    synchronized void tried(TypeName type, Surface surface, long nanosSpent) {
        tried.computeIfAbsent(type, _ -> new EnumMap<>(Surface.class)).merge(surface, 1, Integer::sum);
        nanos.merge(surface, nanosSpent, Long::sum);
    }

    private int all() {
        return tried.values().stream().flatMap(one -> one.values().stream()).mapToInt(Integer::intValue).sum();
    }

    void report() {
        System.out.println("Permission combinations tried: " + all() + " over " + tried.size() + " types and " + Surface.values().length + " surfaces");
        System.out.println("Seconds spent: " + nanos.entrySet().stream().sorted(Map.Entry.<Surface, Long>comparingByValue().reversed()).map(one -> one.getKey() + " " + one.getValue() / 1_000_000_000).collect(Collectors.joining(", ")));
        var page = System.getProperty("leaks.report");
        if (page == null) return;
        try {
            Files.writeString(Path.of(page), page());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String page() {
        var surfaces = Map.copyOf(tried).values().stream().flatMap(one -> one.keySet().stream()).distinct().sorted().toList();
        var lines = tried.entrySet().stream().map(type -> "| " + type.getKey() + " | " + surfaces.stream().map(surface -> type.getValue().getOrDefault(surface, 0).toString()).collect(Collectors.joining(" | ")) + " |");
        return "# Permissions tried\n\nWritten by `./perennial bench permissions`: people with random reaches, departments, masks, shares and sharing rules tried every surface of every type; nothing leaked.\n\n"
                + "**" + all() + "** combinations of person, type and surface, seed " + Long.getLong("leaks.seed", 0L) + ".\n\n| type | "
                + surfaces.stream().map(surface -> surface.name().toLowerCase(Locale.ROOT).replace('_', ' ')).collect(Collectors.joining(" | ")) + " |\n| --- |" + " --- |".repeat(surfaces.size()) + "\n"
                + lines.collect(Collectors.joining("\n")) + "\n";
    }
}
