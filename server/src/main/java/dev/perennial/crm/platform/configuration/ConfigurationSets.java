package dev.perennial.crm.platform.configuration;

import dev.perennial.crm.platform.ChangeSetKind;
import dev.perennial.crm.platform.configuration.ConfigurationLedger.State;
import dev.perennial.engine.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Changes of the configuration as change sets, for administrators. */
@Component
class ConfigurationSets implements ChangeSetKind {

    private static final String KIND = "configuration";

    private final ConfigurationLedger ledger;
    private final ConfigurationDesk desk;
    private final ConfigurationAnswers answers;
    private final SetWords words;

    ConfigurationSets(ConfigurationLedger ledger, ConfigurationDesk desk, ConfigurationAnswers answers, SetWords words) {
        this.ledger = ledger;
        this.desk = desk;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public boolean isFor(Actor by) {
        return by.rights().administrator();
    }

    @Override
    public List<ChangeSet> newest(Asked asked, Actor by) {
        return ledger.newest(asked).stream().map(set -> set(set, by)).toList();
    }

    @Override
    public Optional<ChangeSet> find(UUID id, Actor by) {
        return ledger.find(id).map(set -> set(set, by));
    }

    private ChangeSet set(ConfigurationLedger.ChangeSet set, Actor by) {
        return new ChangeSet(set.id(), KIND, set.by(), set.begunAt(), words.title(set, by.locale()), null, set.undoes(), set.undoneBy(), desk.isUndoable(set, by), null, null);
    }

    @Override
    public Undoing rehearse(UUID id, Actor by) {
        var lines = desk.undoing(id);
        var left = answers.items(lines.stream().filter(line -> line.outcome().state() != State.WAITING).toList(), by.locale()).stream().map(item -> new Left(item.label(), item.message())).toList();
        return new Undoing(lines.size(), lines.size(), lines.size() - left.size(), left);
    }

    @Override
    public UUID undo(UUID id, Actor by) {
        return desk.undo(id, by);
    }
}
