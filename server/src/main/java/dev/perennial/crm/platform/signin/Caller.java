package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.access.Person;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.refusal.EngineRefusal;
import dev.perennial.engine.refusal.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is asking, as the filters know it: the person, the actor he is for this request, the session if he has one, and the administrator who sees through his eyes, if one does. */
final class Caller extends AbstractAuthenticationToken {

    private final transient Person person;
    private final transient Actor actor;
    private final UUID session;
    private final transient Person seenBy;

    Caller(Person person, Actor actor, UUID session) {
        this(person, actor, session, null);
    }

    Caller(Person person, Actor actor, UUID session, Person seenBy) {
        super(actor.rights().administrator() ? AuthorityUtils.createAuthorityList("ADMINISTRATOR") : AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        this.actor = actor;
        this.session = session;
        this.seenBy = seenBy;
        setAuthenticated(true);
    }

    /** Who asks in the present request; refuses when nobody known does. */
    static Caller present() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) return caller;
        throw Refused.because(EngineRefusal.SIGN_IN_REQUIRED);
    }

    Person person() {
        return person;
    }

    Actor actor() {
        return actor;
    }

    /** The session that a cookie opened, empty for tokens. */
    Optional<UUID> session() {
        return Optional.ofNullable(session);
    }

    /** The administrator who only sees what the person sees, and can write nothing. */
    Optional<Person> seenBy() {
        return Optional.ofNullable(seenBy);
    }

    @Override
    public Object getPrincipal() {
        return person.username();
    }

    @Override
    public Object getCredentials() {
        return null;
    }
}
