package dev.perennial.crm.platform.jobs;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** What every running job needs of the house. */
@Component
record JobWorkshop(JobLedger ledger, JobFiles files, TransactionOperations transactions, JsonMapper json,
        @Qualifier("machineClock") InstantSource clock, ApplicationEventPublisher events) {

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }
}
