package dev.perennial.crm.support;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Sample accounts of a story's house keep their password, with a hash that is compared at once: stories sign in a thousand times. Whatever password is given later costs what it costs in earnest. */
final class CheapPasswords implements ApplicationListener<ApplicationReadyEvent> {

    /** Of {@link Browser#PASSWORD}, with 8 KiB and one round. */
    private static final String HASH = "$argon2id$v=19$m=8,t=1,p=1$/7DpVUsE88bTsz258h2CCg$MWDjsS8pJZ93iP1+AZBH6a8jdFQ2POCSH+PaWvA7VII";

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(DSLContext.class).execute("update platform.passwords set hash = {0}", DSL.val(HASH));
    }
}
