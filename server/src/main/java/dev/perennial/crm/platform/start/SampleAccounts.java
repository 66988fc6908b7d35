package dev.perennial.crm.platform.start;

import static dev.perennial.crm.platform.StandardRole.ADMINISTRATOR;
import static dev.perennial.crm.platform.StandardRole.AGENT;
import static dev.perennial.crm.platform.StandardRole.DESK;
import static dev.perennial.crm.platform.StandardRole.FINANCE;
import static dev.perennial.crm.platform.StandardRole.LEAD;
import static dev.perennial.crm.platform.StandardRole.MANAGER;
import static dev.perennial.crm.platform.StandardRole.SELLER;
import static dev.perennial.crm.platform.StandardRole.SHIPPING;
import static dev.perennial.crm.platform.StandardRole.WAREHOUSE;

import dev.perennial.crm.platform.StandardRole;
import dev.perennial.crm.platform.users.Department;
import dev.perennial.crm.platform.users.Team;
import dev.perennial.engine.record.Blueprint;
import dev.perennial.engine.record.RecordBinder;
import dev.perennial.engine.record.Values;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The people of the sample company, who exist only in trials: a small firm with departments, a team, and somebody in every role. */
@Component
class SampleAccounts {

    private static final Logger log = LoggerFactory.getLogger(SampleAccounts.class);
    private static final Blueprint DEPARTMENTS = RecordBinder.of(Department.class).blueprint();
    private static final Blueprint TEAMS = RecordBinder.of(Team.class).blueprint();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private enum Place {
        COMPANY("常青商贸 Perennial Trading", null), CUSTOMERS("客户服务部 Customer Care", COMPANY), EAST("华东服务组 Care East", CUSTOMERS), SOUTH("华南服务组 Care South", CUSTOMERS),
        SALES("销售部 Sales", COMPANY), FINANCES("财务部 Finance", COMPANY), LOGISTICS("物流部 Logistics", COMPANY);

        private final String label;
        private final Place above;

        Place(String label, Place above) {
            this.label = label;
            this.above = above;
        }

        UUID id() {
            return sampleId(0x10 + ordinal());
        }
    }

    private record Account(String username, String name, Place department, StandardRole role) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("admin", "沈致远", Place.COMPANY, ADMINISTRATOR),
            new Account("agent", "林悦", Place.EAST, AGENT),
            new Account("agent2", "Oliver Grant", Place.SOUTH, AGENT),
            new Account("lead", "周岚", Place.CUSTOMERS, LEAD),
            new Account("finance", "Margaret Hill", Place.FINANCES, FINANCE),
            new Account("warehouse", "郑大海", Place.LOGISTICS, WAREHOUSE),
            new Account("shipping", "Tom Becker", Place.LOGISTICS, SHIPPING),
            new Account("desk", "何小满", Place.EAST, DESK),
            new Account("manager", "顾明川", Place.COMPANY, MANAGER),
            new Account("seller", "Amelia Stone", Place.SALES, SELLER),
            new Account("warehouse2", "吴秀英", Place.LOGISTICS, WAREHOUSE),
            new Account("warehouse3", "Ivan Petrov", Place.LOGISTICS, WAREHOUSE));

    private final Seed seed;
    private final PlantAccounts accounts;
    private final String givenPassword;

    SampleAccounts(Seed seed, PlantAccounts accounts, @Value("${perennial.demo.password:${PERENNIAL_DEMO_PASSWORD:}}") String givenPassword) {
        this.seed = seed;
        this.accounts = accounts;
        this.givenPassword = givenPassword;
    }

    void plant() {
        if (seed.isUsername(PlantAccounts.USERS, "admin")) return;

        for (var place : Place.values())
            seed.plant(DEPARTMENTS, place.id(), Values.NONE.with("name", place.label).with("parent", place.above == null ? null : place.above.id()));
        var password = givenPassword.isEmpty() ? randomPassword() : givenPassword;
        for (var i = 0; i < ACCOUNTS.size(); i++) plant(ACCOUNTS.get(i), sampleId(0x20 + i), password);
        seed.plant(TEAMS, sampleId(0x40), Values.NONE.with("name", "重点客户组 Key customers")
                .with("members", List.of(idOf("agent"), idOf("lead"), idOf("seller"))));
        if (givenPassword.isEmpty()) log.info("Sample accounts: {} with the password {}", String.join(" ", ACCOUNTS.stream().map(Account::username).toList()), password);
    }

    private void plant(Account account, UUID id, String password) {
        accounts.plant(id, account.username, account.name, account.username + "@perennial.example", account.department.id(), List.of(account.role), password);
    }

    private static UUID idOf(String username) {
        for (var i = 0; i < ACCOUNTS.size(); i++) if (ACCOUNTS.get(i).username.equals(username)) return sampleId(0x20 + i);
        throw new IllegalArgumentException(username);
    }

    private static UUID sampleId(int number) {
        return UUID.fromString("00000000-0000-7000-8001-%012x".formatted(number));
    }

    private static String randomPassword() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < 14; i++) password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return password.toString();
    }
}
