package dev.perennial.crm.platform.view;

import dev.perennial.crm.platform.ViewId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import org.springframework.stereotype.Component;

/** Leaves the view to its owner alone again. */
public record WithdrawView(ViewId view) implements Verb<View> {

    @Component
    static class Handler implements VerbHandler<WithdrawView, View> {

        private final ViewRecords views;

        Handler(ViewRecords views) {
            this.views = views;
        }

        @Override
        public View handle(WithdrawView verb, Actor by) {
            var withdrawn = views.get(verb.view()).forItsOwner();
            views.put(withdrawn);
            return withdrawn;
        }

        @Override
        public boolean possibleOn(View view) {
            return view.shared() != View.Audience.PRIVATE;
        }
    }
}
