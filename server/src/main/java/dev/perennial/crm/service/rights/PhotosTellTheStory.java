package dev.perennial.crm.service.rights;

import dev.perennial.crm.platform.FilesShownWith;
import dev.perennial.engine.record.Path;
import dev.perennial.engine.record.TypeName;
import org.springframework.stereotype.Component;

/** A customer's photos show what he tells: his home, his goods, at times his child; whoever does not see the story does not see them. */
@Component
class PhotosTellTheStory implements FilesShownWith {

    @Override
    public TypeName type() {
        return TypeName.of("service/cases");
    }

    @Override
    public Path field() {
        return Path.of("story");
    }
}
