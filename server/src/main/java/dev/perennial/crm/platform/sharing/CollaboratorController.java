package dev.perennial.crm.platform.sharing;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.access.Grantee;
import dev.perennial.engine.access.ShareLevel;
import dev.perennial.engine.access.Shares;
import dev.perennial.engine.record.Stored;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people, teams, departments and roles with whom a single record is shared. */
@RestController
@RequestMapping("/api/platform/collaborators/of")
class CollaboratorController {

    /** A collaborator as readers of the record see him; without a name where that is kept from them. */
    record Collaborator(Grantee.Kind kind, UUID id, String label, ShareLevel level, Instant expiresAt, boolean ended) {}

    record OfRecord(List<Collaborator> items, boolean mayManage, boolean mayKnowWhoSees) {}

    private final AskedRecord asked;
    private final Collaborators collaborators;
    private final GroundWords words;

    CollaboratorController(AskedRecord asked, Collaborators collaborators, GroundWords words) {
        this.asked = asked;
        this.collaborators = collaborators;
        this.words = words;
    }

    @GetMapping
    OfRecord collaborators(@RequestParam String record, Actor by) {
        return shown(asked.read(record, by), by);
    }

    @PostMapping
    OfRecord add(@RequestParam String record, @RequestBody Collaborators.Wish wish, Actor by) {
        var about = asked.read(record, by);
        collaborators.add(about, wish.share(), by);
        return shown(about, by);
    }

    @DeleteMapping("/{grantee}")
    OfRecord remove(@PathVariable UUID grantee, @RequestParam String record, Actor by) {
        var about = asked.read(record, by);
        collaborators.remove(about, grantee, by);
        return shown(about, by);
    }

    private OfRecord shown(Stored record, Actor by) {
        var shares = collaborators.of(record);
        var names = words.names(shares.stream().map(Shares.Share::grantee).toList(), by);
        var items = shares.stream().map(share -> new Collaborator(share.grantee().kind(), share.grantee().id(), names.get(share.grantee().id()), share.level(), share.expiresAt(), collaborators.hasEnded(share))).toList();
        return new OfRecord(items, collaborators.mayManage(record, by), WhoSees.mayKnow(record, by));
    }
}
