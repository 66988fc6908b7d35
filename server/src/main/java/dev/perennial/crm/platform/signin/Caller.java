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

/** Who is asking, as the filters know it: the person, the actor he is for this request, and the session if he has one. */
final class Caller extends AbstractAuthenticationToken {

    private final transient Person person;
    private final transient Actor actor;
    private final UUID session;

    Caller(Person person, Actor actor, UUID session) {
        super(actor.rights().administrator() ? AuthorityUtils.createAuthorityList("ADMINISTRATOR") : AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        this.actor = actor;
        this.session = session;
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

    @Override
    public Object getPrincipal() {
        return person.username();
    }

    @Override
    public Object getCredentials() {
        return null;
    }
}
