package dev.perennial.engine.verb;

import dev.perennial.engine.access.Actor;
import dev.perennial.engine.record.ByVerb;
import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordId;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;
import dev.perennial.engine.refusal.Refusal;
import dev.perennial.engine.refusal.Refused;
import dev.perennial.engine.support.OwnTests;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A boat that can be chartered: the record type with a class that tests of verbs use. */
@RecordType(suite = "harbour", one = "boat", many = "boats")
record Boat(BoatId id, @Numbered("B-") @Unique String number, @Title @Required String name, boolean fast, @ByVerb Charter charter, List<Seat> seats) {

    @Links("harbour/boats")
    record BoatId(UUID value) implements RecordId {}

    record Charter(State state, String guest, Instant until) {}

    record Seat(UUID id, int no, @Required String label, BigDecimal price) {}

    enum State { FREE, OUT }

    enum BoatRefusal implements Refusal {
        ALREADY_OUT;

        @Override
        public String suite() {
            return "harbour";
        }
    }

    Boat charteredTo(String guest, Instant until) {
        if (charter.state() == State.OUT) throw Refused.because(BoatRefusal.ALREADY_OUT, name);

        return new Boat(id, number, name, fast, new Charter(State.OUT, guest, until), seats);
    }

    @Component
    @OwnTests
    static class Boats extends Records<Boat> {

        Boats(RecordDesk desk) {
            super(desk);
        }
    }

    /** Lets somebody have the boat until a moment. */
    record CharterBoat(BoatId boat, @Required @MaxLength(20) String guest, Instant until, BoatId insteadOf) implements Verb<Boat> {

        @Component
        @OwnTests
        static class Handler implements VerbHandler<CharterBoat, Boat> {

            private final Boats boats;

            Handler(Boats boats) {
                this.boats = boats;
            }

            @Override
            public Boat handle(CharterBoat verb, Actor by) {
                var chartered = boats.get(verb.boat()).charteredTo(verb.guest(), verb.until());

                boats.put(chartered);
                return chartered;
            }

            @Override
            public boolean possibleOn(Boat boat) {
                return boat.charter().state() != State.OUT;
            }
        }
    }

    /** Brings a boat into the harbour with its seats laid out. */
    record BuildBoat(@Required String name, int seats) implements Verb.Creating<Boat> {

        @Component
        @OwnTests
        static class Handler implements VerbHandler<BuildBoat, Boat> {

            private final Boats boats;

            Handler(Boats boats) {
                this.boats = boats;
            }

            @Override
            public Boat handle(BuildBoat verb, Actor by) {
                var seats = IntStream.range(0, verb.seats()).mapToObj(i -> new Seat(null, i + 1, "seat " + (i + 1), null)).toList();

                return boats.create(new Boat(null, null, verb.name(), true, new Charter(State.FREE, null, null), seats));
            }
        }
    }
}
