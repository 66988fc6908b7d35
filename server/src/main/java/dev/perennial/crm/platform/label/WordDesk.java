package dev.perennial.crm.platform.label;

import dev.perennial.crm.platform.HouseWords;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.message.Languages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.write.OneTransaction;
import dev.perennial.engine.write.RecordWriter;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes words where they belong: one record for each label and language, made, changed or deleted as need be. */
@Component
class WordDesk implements HouseWords {

    private final StoredLabels stored;
    private final RecordWriter writer;
    private final OneTransaction transaction;

    WordDesk(StoredLabels stored, RecordWriter writer, OneTransaction transaction) {
        this.stored = stored;
        this.writer = writer;
        this.transaction = transaction;
    }

    @Override
    public Map<String, Map<String, String>> all() {
        var byKey = new TreeMap<String, Map<String, String>>();
        stored.byLanguage().forEach((language, words) -> words.forEach((key, word) -> byKey.computeIfAbsent(key, _ -> new TreeMap<>()).put(language, word)));
        return byKey;
    }

    @Override
    public void put(Map<String, Map<String, String>> words, Actor by) {
        transaction.of(() -> {
            words.forEach((key, ofKey) -> ofKey.forEach((language, word) -> put(key, language, word, by)));
            return words;
        });
    }

    private void put(String key, String language, String word, Actor by) {
        var tag = Languages.isOne(language) ? Languages.usual(language) : language;
        var known = stored.find(key, tag);
        var isEmpty = word == null || word.isBlank();
        if (isEmpty) known.ifPresent(id -> writer.delete(StoredLabels.LABELS, id, RecordWriter.ANY_VERSION, by));
        else if (known.isPresent()) writer.change(StoredLabels.LABELS, known.get(), Values.NONE.with("word", word), RecordWriter.ANY_VERSION, by);
        else writer.create(StoredLabels.LABELS, Values.of(Map.of(Path.of("key"), key, Path.of("language"), tag, Path.of("word"), word)), by);
    }
}
