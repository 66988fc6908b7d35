package dev.perennial.crm.platform.workflow;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.cfg.IdGenerator;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.interceptor.CommandInterceptor;
import org.flowable.common.spring.SpringTransactionContextFactory;
import org.flowable.common.spring.SpringTransactionInterceptor;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine as the house uses it: in the house's own transactions and by its business clock, without users, forms, mails or threads of its own. */
final class EngineSettings extends ProcessEngineConfigurationImpl {

    static final String SCHEMA = "workflow";

    private static final int PLANS_IN_MEMORY = 100;

    private final PlatformTransactionManager transactions;

    EngineSettings(DataSource database, PlatformTransactionManager transactions, InstantSource businessClock) {
        this.transactions = transactions;
        setEngineName("perennial");
        setDataSource(new TransactionAwareDataSourceProxy(database));
        setTransactionsExternallyManaged(true);
        setTransactionContextFactory(new SpringTransactionContextFactory(transactions));
        setDatabaseType("postgres");
        setDatabaseSchema(SCHEMA);
        setDatabaseTablePrefix(SCHEMA + ".");
        setTablePrefixIsSchema(true);
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_FALSE);
        setClock(new EngineClock(businessClock));
        setIdGenerator(new RandomIds());
        setHistoryLevel(HistoryLevel.ACTIVITY);
        setDisableIdmEngine(true);
        setDisableEventRegistry(true);
        setAsyncExecutorActivate(false);
        setValidateFlowable5EntitiesEnabled(false);
        setEnableSafeBpmnXml(true);
        setCreateDiagramOnDeploy(false);
        setProcessDefinitionCacheLimit(PLANS_IN_MEMORY);
    }

    /** Lets expressions reach these and nothing else, and tells the listener what it wants to hear. */
    EngineSettings with(EngineBeans beans, EngineNews news) {
        setBeans(beans.byName());
        setTypedEventListeners(EngineNews.HEARD.stream().collect(Collectors.toMap(Enum::name, _ -> List.of(news))));
        return this;
    }

    @Override
    public CommandInterceptor createTransactionInterceptor() {
        return new SpringTransactionInterceptor(transactions);
    }

    /** Ids that need no table of their own. */
    private static final class RandomIds implements IdGenerator {

        @Override
        public String getNextId() {
            return UUID.randomUUID().toString();
        }
    }
}
