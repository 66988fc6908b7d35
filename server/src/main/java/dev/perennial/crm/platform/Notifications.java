package dev.perennial.crm.platform;

import dev.perennial.engine.record.RecordRef;
import java.util.List;
import java.util.Locale;

/** Tells people something outside the screen they look at. Everything goes out at most once; where nobody can know whether it did, it says so. */
public interface Notifications {

    /** The ways out of the house. */
    enum Channel { APP, MAIL, SMS, WECOM }

    /** Tells a colleague in his language, by the channels that he chose for this kind; the same key twice tells once. */
    void tell(TaskKind kind, UserId who, String code, List<Object> arguments, RecordRef about, String key);

    /** Tells a colleague something that he should know. */
    default void tell(UserId who, String code, List<Object> arguments, RecordRef about, String key) {
        tell(TaskKind.NOTICE, who, code, arguments, about, key);
    }

    /** Something that a colleague is told. */
    record Telling(UserId who, String code, List<Object> arguments, RecordRef about, String key) {}

    /** Tells of many things that happened at once; who would be told of more than a few gets one message that lists them. */
    void tellAll(TaskKind kind, List<Telling> tellings);

    /** Tells somebody who does not work here, or the firm's group chat, which needs no address; the same key twice tells once. */
    void tellOutside(Channel channel, String address, Locale locale, String code, List<Object> arguments, RecordRef about, String key);
}
