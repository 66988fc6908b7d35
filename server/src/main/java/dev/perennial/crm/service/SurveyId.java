package dev.perennial.crm.service;

import dev.perennial.engine.record.Links;
import dev.perennial.engine.record.RecordId;
import java.util.UUID;

/** The id of an answered or open survey sheet. */
@Links("service/surveys")
public record SurveyId(UUID value) implements RecordId {}
