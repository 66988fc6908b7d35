package dev.perennial.crm.leaks;

import dev.perennial.engine.record.TypeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts how often each surface of each type was tried, and says so on a page where {@code -Dleaks.report} names one; with {@code -Dleaks.add=true}
 * the page's own counts are added to, so that a long run can be made of several, each with another firm.
 */
final class Coverage {

    private static final Pattern ROW = Pattern.compile("^\\| [a-z-]+/[a-z-]+ \\|");
    private static final Pattern SEEDS = Pattern.compile("seeds (.*)\\.$");

    private final Map<TypeName, Map<Surface, Integer>> tried = new TreeMap<>();
    private final Map<Surface, Long> nanos = new EnumMap<>(Surface.class);

    synchronized void tried(TypeName type, Surface surface, long nanosSpent) {
        tried.computeIfAbsent(type, _ -> new EnumMap<>(Surface.class)).merge(surface, 1, Integer::sum);
        nanos.merge(surface, nanosSpent, Long::sum);
    }

    private void add(String row) {
        var cells = row.split("\\|");
        for (var surface : Surface.values()) tried.computeIfAbsent(TypeName.of(cells[1].strip()), _ -> new EnumMap<>(Surface.class)).merge(surface, Integer.parseInt(cells[2 + surface.ordinal()].strip()), Integer::sum);
    }

    private int all() {
        return tried.values().stream().flatMap(one -> one.values().stream()).mapToInt(Integer::intValue).sum();
    }

    /** The page tells of what was tried in vain, so nothing is written of a run in which something leaked. */
    void report(boolean nothingLeaked) {
        System.out.println("Permission combinations tried: " + all() + " over " + tried.size() + " types and " + Surface.values().length + " surfaces");
        System.out.println("Seconds spent: " + nanos.entrySet().stream().sorted(Map.Entry.<Surface, Long>comparingByValue().reversed()).map(one -> one.getKey() + " " + one.getValue() / 1_000_000_000).collect(Collectors.joining(", ")));
        var page = System.getProperty("leaks.report");
        if (page == null || !nothingLeaked) return;
        try {
            Files.writeString(Path.of(page), page(Boolean.getBoolean("leaks.add") ? Files.readAllLines(Path.of(page)) : List.of()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String page(List<String> before) {
        before.stream().filter(line -> ROW.matcher(line).find()).forEach(this::add);
        var seeds = before.stream().map(SEEDS::matcher).filter(Matcher::find).map(found -> found.group(1) + ", ").findFirst().orElse("");
        var surfaces = List.of(Surface.values());
        var lines = tried.entrySet().stream().map(type -> "| " + type.getKey() + " | " + surfaces.stream().map(surface -> type.getValue().getOrDefault(surface, 0).toString()).collect(Collectors.joining(" | ")) + " |");
        return "# Permissions tried\n\nWritten by `./perennial bench permissions`: people with random reaches, departments, masks, shares and sharing rules tried every surface of every type; nothing leaked.\n\n"
                + "**" + all() + "** combinations of person, type and surface, of several firms; seeds " + seeds + Long.getLong("leaks.seed", 0L) + ".\n\n| type | "
                + surfaces.stream().map(surface -> surface.name().toLowerCase(Locale.ROOT).replace('_', ' ')).collect(Collectors.joining(" | ")) + " |\n| --- |" + " --- |".repeat(surfaces.size()) + "\n"
                + lines.collect(Collectors.joining("\n")) + "\n";
    }
}
