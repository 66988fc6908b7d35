package dev.perennial.crm.platform.workflow;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, built when it is first needed: a server is ready before, and one without processes never pays for it. */
@Component
class WorkflowEngine implements DisposableBean {

    private final DataSource database;
    private final PlatformTransactionManager transactions;
    private final InstantSource clock;
    private final EngineBeans beans;
    private final EngineNews news;
    private volatile ProcessEngine engine;

    WorkflowEngine(DataSource database, PlatformTransactionManager transactions, @Qualifier("businessClock") InstantSource businessClock, EngineBeans beans, EngineNews news) {
        this.database = database;
        this.transactions = transactions;
        this.clock = businessClock;
        this.beans = beans;
        this.news = news;
    }

    ProcessEngine get() {
        var built = engine;
        return built == null ? build() : built;
    }

    boolean isAwake() {
        return engine != null;
    }

    private synchronized ProcessEngine build() {
        if (engine == null) engine = new EngineSettings(database, transactions, clock).with(beans, news).buildProcessEngine();
        return engine;
    }

    @Override
    public void destroy() {
        if (engine != null) engine.close();
    }
}
