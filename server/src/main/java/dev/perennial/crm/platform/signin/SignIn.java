package dev.perennial.crm.platform.signin;

import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Search;
import java.util.UUID;

/** One line of the door's log: an attempt to come in, a leaving, a token made or revoked; its owner is the user, its author whoever did it to him. */
@RecordType(suite = "platform", one = "sign-in", many = "sign-ins", merges = false)
public record SignIn(Id id, @ByVerb @Search @Listed String username, @ByVerb @Listed Outcome outcome, @ByVerb @Listed String address, @ByVerb @Listed String device) {

    /** Names a line of the log. */
    @Links("platform/sign-ins")
    public record Id(UUID value) implements RecordId {}

    /** What happened at the door. */
    public enum Outcome { SUCCESS, FAILURE, LOCKED_OUT, SIGNED_OUT, SESSION_REVOKED, TOKEN_MADE, TOKEN_REVOKED, PASSWORD_SET, UNLOCKED, OTP_ENROLLED, OTP_ENDED, OTP_RESET, RECOVERY_CODE_USED, SEEN_AS_BEGUN, SEEN_AS_ENDED }
}
