package dev.perennial.crm.service.cases;

import dev.perennial.crm.service.CaseId;
import dev.perennial.crm.service.survey.SurveyInvitations;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Sends the customer a link by which he can say how satisfied he is. */
public record InviteToSurveyCase(CaseId record) implements Verb<Case> {

    @Component
    static class Handler implements VerbHandler<InviteToSurveyCase, Case> {

        private final Cases cases;
        private final SurveyInvitations invitations;
        private final CustomerMessages messages;

        Handler(Cases cases, SurveyInvitations invitations, CustomerMessages messages) {
            this.cases = cases;
            this.invitations = invitations;
            this.messages = messages;
        }

        @Override
        public Case handle(InviteToSurveyCase verb, Actor by) {
            var about = cases.get(verb.record());

            messages.invite(about, invitations.invite(about.ref(), about.customer()));
            return about;
        }

        @Override
        public boolean possibleOn(Case record) {
            return record.status() == Case.Status.VERIFYING || record.status() == Case.Status.CLOSED;
        }
    }
}
