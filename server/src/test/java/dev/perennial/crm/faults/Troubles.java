package dev.perennial.crm.faults;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What must not happen to anybody at work, collected from all sides. */
final class Troubles {

    private final ConcurrentLinkedQueue<String> all = new ConcurrentLinkedQueue<>();

    /** What may happen on a busy machine, as long as the act can be repeated. */
    void note(String nuisance) {
        System.out.println(nuisance);
    }

    void add(String trouble) {
        System.out.println(trouble);
        all.add(trouble);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
