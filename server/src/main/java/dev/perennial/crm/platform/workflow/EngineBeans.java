package dev.perennial.crm.platform.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** All that expressions of the engine can reach; the underscore keeps these names apart from every variable of a process. */
@Component
record EngineBeans(VerbCaller caller, NoticeGiver notices, TaskHandover handover, FlowConditions conditions, DueTimes moments) {

    static final String CALL = "_call";
    static final String NOTICE = "_notice";
    static final String HANDOVER = "_handover";
    static final String CONDITION = "_condition";
    static final String MOMENT = "_moment";

    Map<Object, Object> byName() {
        return Map.of(CALL, caller, NOTICE, notices, HANDOVER, handover, CONDITION, conditions, MOMENT, moments);
    }
}
