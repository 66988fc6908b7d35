package dev.perennial.crm.platform.messages;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.perennial.crm.platform.MessageId;
import dev.perennial.crm.platform.Notifications;
import dev.perennial.crm.platform.TaskKind;
import dev.perennial.crm.platform.UserId;
import dev.perennial.crm.platform.access.StoredFormats;
import dev.perennial.crm.platform.messages.BrowsersAreTold.Told;
import dev.perennial.engine.message.Reading;
import dev.perennial.engine.record.Columns;
import dev.perennial.engine.record.RecordRef;
import dev.perennial.engine.write.NewIds;
import dev.perennial.engine.write.OneTransaction;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes in what people shall be told, writes it in their language and queues it for each of their channels. */
@Component
class MessageDesk implements Notifications {

    private record Reader(String email, Reading reading) {}

    /** So many things at once are told one by one. */
    private static final int FEW = 3;
    private static final Field<String> EMAIL = field(name("email"), String.class);
    private static final Field<String> LOCALE = field(name("locale"), String.class);
    private static final Field<String> ZONE = field(name("zone"), String.class);
    private static final Field<Boolean> ACTIVE = field(name("active"), Boolean.class);

    private final DSLContext database;
    private final OneTransaction transaction;
    private final Outbox outbox;
    private final Letter letter;
    private final Names names;
    private final MailWishes wishes;
    private final Transports transports;
    private final ApplicationEventPublisher events;

    MessageDesk(DSLContext database, OneTransaction transaction, Outbox outbox, Letter letter, Names names, MailWishes wishes, Transports transports, ApplicationEventPublisher events) {
        this.database = database;
        this.transaction = transaction;
        this.outbox = outbox;
        this.letter = letter;
        this.names = names;
        this.wishes = wishes;
        this.transports = transports;
        this.events = events;
    }

    @Override
    public void tell(TaskKind kind, UserId who, String code, List<Object> arguments, RecordRef about, String key) {
        var wording = names.wording(code, arguments);
        transaction.of(() -> reader(who).map(reader -> {
            events.publishEvent(new Told(who, kind, about, wording, key));
            if (reader.email() != null && wishes.wants(who, kind)) queueMail(who, reader, wording, about, key);
            return who;
        }));
    }

    @Override
    public void tellAll(TaskKind kind, List<Telling> tellings) {
        var ofEach = tellings.stream().collect(Collectors.groupingBy(Telling::who, LinkedHashMap::new, Collectors.toList()));
        ofEach.forEach((who, told) -> {
            if (told.size() > FEW) tellTogether(kind, who, told);
            else told.forEach(telling -> tell(kind, who, telling.code(), telling.arguments(), telling.about(), telling.key()));
        });
    }

    /** One message that lists what happened; its key is that of the first thing, which is told nowhere else. */
    private void tellTogether(TaskKind kind, UserId who, List<Telling> told) {
        var wordings = names.wordings(told.stream().map(telling -> new Names.Sentence(telling.code(), telling.arguments())).toList());
        var gathered = Wording.of("platform.message.gathered", List.of(told.size()));
        var key = told.getFirst().key();
        reader(who).ifPresent(reader -> {
            events.publishEvent(new Told(who, kind, null, gathered, key));
            if (reader.email() == null || !wishes.wants(who, kind)) return;
            outbox.queue(message(Channel.MAIL, reader.email(), who, letter.listing(reader.reading(), gathered, wordings), null), key + ":mail");
        });
    }

    private void queueMail(UserId who, Reader reader, Wording wording, RecordRef about, String key) {
        var written = letter.to(reader.reading(), wording, about);
        outbox.queue(message(Channel.MAIL, reader.email(), who, written, about), key + ":mail");
    }

    @Override
    public void tellOutside(Channel channel, String address, Locale locale, String code, List<Object> arguments, RecordRef about, String key) {
        if (channel == Channel.WECOM && !transports.hasGroupChat()) return;
        var wording = names.wording(code, arguments);
        var reading = new Reading(locale, ZoneId.systemDefault());
        // whoever does not work here has no use for a link into the house
        var written = channel == Channel.MAIL ? letter.to(reading, wording, null) : letter.line(reading, wording);
        transaction.of(() -> {
            outbox.queue(message(channel, address, null, written, about), key + ":" + channel.name().toLowerCase(Locale.ROOT));
            return channel;
        });
    }

    private static Message message(Channel channel, String address, UserId recipient, Letter.Written written, RecordRef about) {
        return new Message(new MessageId(NewIds.next()), channel, Message.State.QUEUED, written.subject(), address, recipient, about, written.body(), null, 0, null);
    }

    private Optional<Reader> reader(UserId who) {
        return database.select(EMAIL, LOCALE, ZONE).select(StoredFormats.COLUMNS).from(table(name("platform", "users"))).where(Columns.ID.eq(who.value()), ACTIVE.isTrue(), Columns.DELETED_AT.isNull())
                .fetchOptional(row -> new Reader(row.get(EMAIL), new Reading(row.get(LOCALE) == null ? null : Locale.forLanguageTag(row.get(LOCALE)),
                        row.get(ZONE) == null ? ZoneId.systemDefault() : ZoneId.of(row.get(ZONE)), StoredFormats.of(row))));
    }
}
