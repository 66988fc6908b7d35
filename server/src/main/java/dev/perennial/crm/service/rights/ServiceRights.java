package dev.perennial.crm.service.rights;

import static dev.perennial.crm.platform.StandardRole.AGENT;
import static dev.perennial.crm.platform.StandardRole.DESK;
import static dev.perennial.crm.platform.StandardRole.FINANCE;
import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.crm.platform.StandardRole.SHIPPING;
import static dev.perennial.crm.platform.StandardRole.WAREHOUSE;
import static dev.perennial.engine.access.Action.CHANGE;
import static dev.perennial.engine.access.Action.CREATE;
import static dev.perennial.engine.access.Action.DELETE;
import static dev.perennial.engine.access.Action.EXPORT;
import static dev.perennial.engine.access.Action.IMPORT;
import static dev.perennial.engine.access.Action.READ;
import static dev.perennial.engine.access.Scope.ALL;
import static dev.perennial.engine.access.Scope.DEPARTMENT;
import static dev.perennial.engine.access.Scope.DEPARTMENT_AND_BELOW;

import dev.perennial.crm.platform.DefaultRights;
import dev.perennial.crm.platform.TypeRights;
import dev.perennial.engine.record.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who carries a complaint sees all of it; who pays, picks or ships for it sees what his work needs and nothing of what the customer told. */
@Component
class ServiceRights implements DefaultRights {

    private static final Set<String> AGENTS = Set.of("receive", "acknowledge", "assess", "inform", "confirm", "remind", "close", "reopen", "withdraw", "invite-to-survey");
    private static final Set<String> LEADS = Set.of("receive", "decide", "acknowledge", "assess", "inform", "confirm", "remind", "close", "reopen", "withdraw", "invite-to-survey");
    private static final Set<String> DESKS = Set.of("inform", "confirm", "remind", "invite-to-survey");
    private static final Set<Path> MARGIN = Set.of(Path.of("proposal/valueThen/margin"));
    private static final Set<Path> PRIVATE = paths("story", "interaction", "verification", "closing");
    private static final Set<Path> MORE_PRIVATE = paths("story", "interaction", "assessment", "proposal", "decision/amount", "decision/returnedBecause", "verification", "reminder", "closing", "reference/price");

    @Override
    public List<TypeRights> rights() {
        return List.of(cases(), followed("service/promises", Set.of("make", "keep")), surveys(), causes(), policies(), clocks(), verificationCalls(), correctiveActions());
    }

    private static TypeRights cases() {
        return TypeRights.on("service/cases")
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                .give(ALL, Set.of(READ), Set.of(), PRIVATE, FINANCE)
                .give(ALL, Set.of(READ), Set.of(), MORE_PRIVATE, WAREHOUSE, SHIPPING)
                .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), LEADS, LEAD)
                .give(DEPARTMENT, Set.of(READ, CREATE, CHANGE), AGENTS, MARGIN, AGENT)
                .give(DEPARTMENT, Set.of(READ, CHANGE), DESKS, paths("proposal"), DESK)
                .leaveToAdministrators("issue-outbound-order", "request-approval", "approve-outbound", "return-to-lead", "record-shipment", "settle", "message-customer");
    }

    private static TypeRights followed(String type, Set<String> verbs) {
        return TypeRights.on(type)
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), verbs, LEAD)
                .give(DEPARTMENT, Set.of(READ, CREATE, CHANGE), verbs, AGENT, DESK);
    }

    private static TypeRights surveys() {
        return TypeRights.on("service/surveys")
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                .give(DEPARTMENT_AND_BELOW, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of(), LEAD)
                .give(DEPARTMENT, Set.of(READ, CREATE), Set.of(), AGENT, DESK);
    }

    private static TypeRights causes() {
        return TypeRights.on("service/causes")
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                .give(ALL, Set.of(READ), Set.of(), AGENT, DESK, FINANCE, WAREHOUSE, SHIPPING)
                .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT, IMPORT), Set.of(), LEAD);
    }

    private static TypeRights policies() {
        return TypeRights.on("service/sla-policies")
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                .give(ALL, Set.of(READ), Set.of(), AGENT, DESK)
                .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE), Set.of("move-clocks"), LEAD);
    }

    private static TypeRights clocks() {
        return TypeRights.on("service/sla-clocks")
                .give(ALL, Set.of(READ, EXPORT), Set.of(), MANAGER)
                .give(DEPARTMENT_AND_BELOW, Set.of(READ), Set.of(), LEAD)
                .give(DEPARTMENT, Set.of(READ), Set.of(), AGENT, DESK);
    }

    private static TypeRights verificationCalls() {
        return TypeRights.on("service/verification-calls")
                .give(ALL, Set.of(READ, CHANGE, EXPORT), Set.of("report"), MANAGER)
                .give(ALL, Set.of(READ), Set.of(), LEAD);
    }

    private static TypeRights correctiveActions() {
        return TypeRights.on("service/corrective-actions")
                .give(ALL, Set.of(READ, CREATE, CHANGE, DELETE, EXPORT), Set.of("finish"), MANAGER, LEAD)
                .give(ALL, Set.of(READ, CHANGE), Set.of("finish"), WAREHOUSE, SHIPPING);
    }

    private static Set<Path> paths(String... paths) {
        return Stream.of(paths).map(Path::of).collect(Collectors.toUnmodifiableSet());
    }
}
