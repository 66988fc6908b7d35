package dev.perennial.crm.platform.signin;

import dev.perennial.crm.platform.access.Person;
import dev.perennial.engine.access.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

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
