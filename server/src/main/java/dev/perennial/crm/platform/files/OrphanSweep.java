package dev.perennial.crm.platform.files;

import dev.perennial.crm.platform.Rounds;
import dev.perennial.engine.write.OneTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Clears away bytes that no file names: what stays when a server stops between keeping bytes and taking the file down. */
@Component
class OrphanSweep extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int BLOCK = 500;

    private final FileStore store;
    private final FileShelf shelf;
    private final OneTransaction transaction;
    private final InstantSource clock;

    OrphanSweep(FileStore store, FileShelf shelf, OneTransaction transaction, @Qualifier("machineClock") InstantSource machineClock) {
        super("orphans", PATIENCE);
        this.store = store;
        this.shelf = shelf;
        this.transaction = transaction;
        this.clock = machineClock;
    }

    @Override
    protected void round() throws IOException {
        var cleared = sweep(clock.instant().minus(PATIENCE));
        if (cleared > 0) log.info("{} files that no record names were cleared away.", cleared);
    }

    /** Clears what has lain unnamed since before the moment; answers how many. */
    int sweep(Instant before) throws IOException {
        var cleared = 0;
        for (var draft : olderThan(before, store.drafts())) if (Files.deleteIfExists(draft)) cleared++;
        for (var folder : contents(store.kept())) {
            var old = olderThan(before, folder);
            for (var from = 0; from < old.size(); from += BLOCK) cleared += clear(old.subList(from, Math.min(old.size(), from + BLOCK)));
        }
        return cleared;
    }

    private int clear(List<Path> places) {
        var named = shelf.named(places.stream().map(OrphanSweep::hash).toList());
        return (int) places.stream().filter(place -> !named.contains(hash(place))).filter(this::isCleared).count();
    }

    /** Somebody may be adding the same bytes at this moment; the hold lets one of the two go first. */
    private boolean isCleared(Path place) {
        return transaction.of(() -> {
            shelf.hold(hash(place));
            return shelf.named(Set.of(hash(place))).isEmpty() && place.toFile().delete();
        });
    }

    private static String hash(Path place) {
        return place.getFileName().toString();
    }

    private static List<Path> olderThan(Instant moment, Path folder) throws IOException {
        var old = new ArrayList<Path>();
        for (var place : contents(folder)) if (Files.isRegularFile(place) && Files.getLastModifiedTime(place).toInstant().isBefore(moment)) old.add(place);
        return old;
    }

    private static List<Path> contents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var places = Files.list(folder)) {
            return places.toList();
        }
    }
}
