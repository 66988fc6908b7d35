package dev.perennial.crm.service.sla;

/** Where a clock stands; a clock that was breached stays so, even when the thing is done later. */
public enum ClockState { RUNNING, PAUSED, MET, BREACHED, CANCELLED }
