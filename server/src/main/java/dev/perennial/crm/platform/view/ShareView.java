package dev.perennial.crm.platform.view;

import static dev.perennial.crm.platform.PlatformRefusal.NOT_IN_TEAM;

import dev.perennial.crm.platform.TeamId;
import dev.perennial.crm.platform.ViewId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Lets a team use and manage the view; one shares with teams that one is in. */
public record ShareView(ViewId view, @Required TeamId team) implements Verb<View> {

    @Component
    static class Handler implements VerbHandler<ShareView, View> {

        private final ViewRecords views;

        Handler(ViewRecords views) {
            this.views = views;
        }

        @Override
        public View handle(ShareView verb, Actor by) {
            if (!by.rights().administrator() && !by.membership().teams().contains(verb.team().value())) throw Refused.because(NOT_IN_TEAM);
            var shared = views.get(verb.view()).forTeam(verb.team());
            views.put(shared);
            return shared;
        }
    }
}
