package dev.perennial.crm.platform.view;

import dev.perennial.crm.platform.ViewId;
import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.TypeName;
import dev.perennial.engine.record.Values;
import dev.perennial.engine.verb.Verb;
import dev.perennial.engine.verb.VerbHandler;
import dev.perennial.engine.write.RecordWriter;
import org.springframework.stereotype.Component;

/** Offers the view to everybody; who publishes it answers for it from then on. */
public record PublishView(ViewId view) implements Verb<View> {

    @Component
    static class Handler implements VerbHandler<PublishView, View> {

        private final ViewRecords views;
        private final RecordWriter writer;

        Handler(ViewRecords views, RecordWriter writer) {
            this.views = views;
            this.writer = writer;
        }

        @Override
        public View handle(PublishView verb, Actor by) {
            var published = views.get(verb.view()).forEverybody();
            views.put(published);
            writer.change(TypeName.of("platform/views"), verb.view().value(), Values.NONE.with(RecordWriter.OWNER, by.user()), RecordWriter.ANY_VERSION, by);
            return published;
        }

        @Override
        public boolean possibleOn(View view) {
            return view.shared() != View.Audience.PUBLIC;
        }
    }
}
