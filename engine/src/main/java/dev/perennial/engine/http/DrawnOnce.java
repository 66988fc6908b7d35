package dev.perennial.engine.http;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.form.Forms;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.message.TenantWords;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.Blueprints;
import dev.perennial.engine.record.Form;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps large answers that follow from blueprints, rights, forms and language alone: all who have the same of them share the bytes, and a browser that still has them is told so
 * by their entity tag. They are drawn anew when a blueprint or a word of the tenant changed, and each minute for the sake of whatever else may have.
 */
@Component
public class DrawnOnce {

    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 16;

    private final Map<Question, Drawing> drawings = new ConcurrentHashMap<>();
    private final Blueprints blueprints;
    private final Messages messages;
    private final JsonMapper json;

    DrawnOnce(Blueprints blueprints, Messages messages, JsonMapper json) {
        this.blueprints = blueprints;
        this.messages = messages;
        this.json = json;
    }

    private record Question(String what, Actor.Rights rights, List<UUID> forms, List<String> voices) {}

    private record Drawing(byte[] body, String tag, List<Blueprint> from, TenantWords words, long at) {

        boolean isFresh(List<Blueprint> now, TenantWords said) {
            return said == words && System.nanoTime() - at < FRESH_NANOS && from.size() == now.size() && isSame(now);
        }

        // by identity: a changed blueprint is another one, and comparing whole ones would cost more than it saves
        private boolean isSame(List<Blueprint> now) {
            for (var i = 0; i < now.size(); i++) if (from.get(i) != now.get(i)) return false;
            return true;
        }
    }

    /** The answer of this name for the actor's rights and the language, drawn if need be. */
    public ResponseEntity<byte[]> answer(String what, Actor actor, Locale locale, Supplier<?> draw) {
        var drawing = drawing(new Question(what, rights(actor), forms(actor), messages.voices(locale)), draw);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noCache().cachePrivate()).eTag(drawing.tag()).body(drawing.body());
    }

    private Drawing drawing(Question question, Supplier<?> draw) {
        var now = List.copyOf(blueprints.all());
        var words = messages.tenantWords();
        var known = drawings.get(question);
        if (known != null && known.isFresh(now, words)) return known;
        if (drawings.size() >= MOST) drawings.clear();
        var body = json.writeValueAsBytes(draw.get());
        var fresh = new Drawing(body, tag(body), now, words, System.nanoTime());
        drawings.put(question, fresh);
        return fresh;
    }

    /** What an administrator's roles say beyond that changes nothing. */
    private static Actor.Rights rights(Actor actor) {
        return actor.rights().administrator() ? new Actor.Rights(true, Map.of()) : actor.rights();
    }

    /** People with the same rights may have different forms. */
    private List<UUID> forms(Actor actor) {
        return blueprints.all().stream().filter(type -> !type.forms().isEmpty()).flatMap(type -> Forms.of(type, actor).stream()).map(Form::id).toList();
    }

    private static String tag(byte[] body) {
        try {
            return "\"" + HexFormat.of().formatHex(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), 16)) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
