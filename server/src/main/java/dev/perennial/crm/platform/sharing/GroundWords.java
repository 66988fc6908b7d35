package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.Ground;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.list.RecordReader;
import dev.perennial.engine.message.LabelKeys;
import dev.perennial.engine.message.Messages;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says grounds in words; roles, teams and departments by their names as far as the reader may see them. */
@Component
class GroundWords {

    private static final String KEY = "platform.access.";
    private static final Map<Grantee.Kind, TypeName> TYPES = new EnumMap<>(Map.of(Grantee.Kind.USER, TypeName.of("platform/users"), Grantee.Kind.TEAM, TypeName.of("platform/teams"),
            Grantee.Kind.DEPARTMENT, TypeName.of("platform/departments"), Grantee.Kind.ROLE, TypeName.of("platform/roles")));

    private final RecordReader reader;
    private final Messages messages;

    GroundWords(RecordReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    static TypeName typeOf(Grantee.Kind kind) {
        return TYPES.get(kind);
    }

    /** Words for one reader, with the names in these grounds at hand. */
    Speaker about(Collection<Ground> grounds, Actor reader) {
        var wanted = new EnumMap<Grantee.Kind, Set<UUID>>(Grantee.Kind.class);
        for (var ground : grounds) {
            switch (ground) {
                case Ground.ByRole role -> wanted.computeIfAbsent(Grantee.Kind.ROLE, _ -> new HashSet<>()).add(role.role());
                case Ground.ByShare share -> want(wanted, share.share().grantee());
                case Ground.ByRule rule -> want(wanted, rule.rule().grantee());
                case Ground.ByFollowing following -> want(wanted, following.share().share().grantee());
                case Ground.Administrator _, Ground.NoRole _, Ground.ByOwning _ -> { }
            }
        }
        return new Speaker(names(wanted, reader), reader);
    }

    /** The names of whom something is shared with, as far as the reader may see them. */
    Map<UUID, String> names(Collection<Grantee> grantees, Actor reader) {
        var wanted = new EnumMap<Grantee.Kind, Set<UUID>>(Grantee.Kind.class);
        grantees.forEach(grantee -> want(wanted, grantee));
        return names(wanted, reader);
    }

    private static void want(Map<Grantee.Kind, Set<UUID>> wanted, Grantee grantee) {
        wanted.computeIfAbsent(grantee.kind(), _ -> new HashSet<>()).add(grantee.id());
    }

    private Map<UUID, String> names(Map<Grantee.Kind, Set<UUID>> wanted, Actor by) {
        var names = new HashMap<UUID, String>();
        wanted.forEach((kind, ids) -> names.putAll(reader.labels(TYPES.get(kind), ids, by)));
        return names;
    }

    /** Speaks to one reader. */
    final class Speaker {

        private final Map<UUID, String> names;
        private final Actor reader;

        private Speaker(Map<UUID, String> names, Actor reader) {
            this.names = names;
            this.reader = reader;
        }

        String say(Ground ground) {
            return switch (ground) {
                case Ground.Administrator _ -> text("administrator");
                case Ground.NoRole _ -> text("noRole");
                case Ground.ByRole role -> text((role.holds() ? "by." : "not.") + role.scope(), name(role.role(), Grantee.Kind.ROLE));
                case Ground.ByShare share -> say(share);
                case Ground.ByOwning owning -> text("owning", link(owning.type(), owning.link()));
                case Ground.ByFollowing following -> text("following", link(following.type(), following.link()), say(following.share()));
                case Ground.ByRule rule -> text(rule.holds() ? "rule" : "rule.not", name(rule.rule().grantee()), rule.rule().filter());
            };
        }

        private String say(Ground.ByShare ground) {
            var share = ground.share();
            if (ground.ended()) return text("share.ended", name(share.grantee()), date(share.expiresAt()));
            if (!ground.holds()) return text("share.less", name(share.grantee()));
            return share.expiresAt() == null ? text(share.level() == ShareLevel.READ ? "share.read" : "share.change", name(share.grantee())) : until(share);
        }

        /** What the field is called by which a record hangs on another, unless it is kept from the reader. */
        private String link(TypeName type, Path path) {
            return reader.on(type).hides(path) ? text("some.LINK") : messages.find(reader.locale(), LabelKeys.field(type, path)).orElse(path.text());
        }

        private String until(Shares.Share share) {
            return text(share.level() == ShareLevel.READ ? "share.readUntil" : "share.changeUntil", name(share.grantee()), date(share.expiresAt()));
        }

        private static Date date(Instant moment) {
            return Date.from(moment);
        }

        private String name(Grantee grantee) {
            return name(grantee.id(), grantee.kind());
        }

        /** Names that are kept from the reader become "a role" and the like. */
        private String name(UUID id, Grantee.Kind kind) {
            var name = names.get(id);
            return name == null ? text("some." + kind) : text("named." + kind, name);
        }

        private String text(String key, Object... arguments) {
            return messages.text(reader.locale(), KEY + key, arguments);
        }
    }
}
