package dev.perennial.crm.faults;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.perennial.crm.faults.ComplaintHouse.Goods;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed at random moments while complaints go through all departments: each ends as if nothing had happened, with nothing lost and nothing done twice. */
@Tag("slow")
class KilledStoryTest {

    private static final int KILLS = Integer.getInteger("faults.kills", 40);
    private static final long SEED = Long.getLong("faults.seed", 20_261_122);
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(30);
    private static final Duration LONGEST_END = Duration.ofMinutes(2);
    private static final int MOST_ACTS_OF_A_LIFE = 24;
    private static final int MOST_MILLISECONDS_MORE = 150;

    @TempDir
    Path home;

    @Test
    void everyComplaintEndsAsIfTheServerHadNeverBeenKilled() throws Exception {
        System.out.println("The moments follow from the seed " + SEED + ".");
        var random = new Random(SEED);
        var letterbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        letterbox.start();
        try {
            play(random, letterbox);
        } finally {
            letterbox.stop();
        }
    }

    private void play(Random random, GreenMail letterbox) throws Exception {
        var settings = Map.of("PERENNIAL_SMTP_URL", "smtp://127.0.0.1:" + letterbox.getSmtp().getPort());
        var staff = new Staff();
        ComplaintHouse house = null;
        for (var kill = 1; kill <= KILLS; kill++) {
            var server = RunningServer.on(home, settings);
            staff.turnTo(server);
            if (house == null) house = new ComplaintHouse(Goods.made(staff));
            var places = house.work(staff, true);
            awaitMoment(staff, random);
            house.stop();
            if (kill % 3 == 0) server.killWithDatabase();
            else server.kill();
            System.out.println("Kill " + kill + (kill % 3 == 0 ? " with the database" : "") + " after " + staff.acts + " acts: " + house.standing());
            for (var place : places) place.join();
        }
        try (var server = RunningServer.on(home, settings); var database = server.database()) {
            staff.turnTo(server);
            finish(house.work(staff, false), house);

            var books = new WhatBecameOfThem(database);
            books.settle();
            var arrived = arrived(letterbox);
            System.out.println("Complaints: " + house.standing() + ", acts done again: " + house.repeats() + ", mails: " + arrived.size() + ", messages of which nobody knows whether they went out: " + books.unknownMessages());
            var known = house;
            assertSoftly(all -> {
                all.assertThat(known.troubles.all()).as("refused, lost or asked twice").isEmpty();
                all.assertThat(books.differentFrom(known.endings())).as("not as it should have ended").isEmpty();
                all.assertThat(known.repeats()).as("acts done again because their answer never came").isPositive();
                all.assertThat(arrived).as("mails").isNotEmpty();
                all.assertThat(books.wronglySent(arrived)).as("mails not sent as the books say").isEmpty();
                all.assertThat(books.wrong()).as("half done").isEmpty();
                all.assertThat(books.onHand()).as("goods on the shelves").isEqualTo(known.left());
                all.assertThat(books.gapsInTheJournal()).as("gaps in the journal").isZero();
            });
        }
    }

    /** The moment lies so many acts after the start of the server, and a little more, so that it falls into the work. */
    private static void awaitMoment(Staff staff, Random random) throws InterruptedException {
        var last = staff.acts.get() + 1 + random.nextInt(MOST_ACTS_OF_A_LIFE);
        var end = System.nanoTime() + LONGEST_LIFE.toNanos();
        while (staff.acts.get() < last && System.nanoTime() < end) Thread.sleep(2);
        Thread.sleep(random.nextInt(MOST_MILLISECONDS_MORE));
    }

    /** How often each mail arrived. */
    private static Map<String, Long> arrived(GreenMail letterbox) throws MessagingException {
        var arrived = new HashMap<String, Long>();
        for (var mail : letterbox.getReceivedMessages()) arrived.merge(mail.getMessageID(), 1L, Long::sum);
        return arrived;
    }

    private static void finish(List<Thread> places, ComplaintHouse house) throws InterruptedException {
        var end = System.nanoTime() + LONGEST_END.toNanos();
        for (var place : places) place.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        house.stop();
        for (var place : places) place.join();
    }
}
