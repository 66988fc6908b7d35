package dev.perennial.crm.products.unit;

import dev.perennial.crm.products.UnitId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;

/** A unit of quantity: a bottle, a case, a kilogram. */
@RecordType(suite = "products", one = "unit", many = "units", defaultSort = "name")
public record Unit(
        UnitId id,
        @Required @Unique @Search @Listed @MaxLength(20) String code,
        @Title @Required @Search @Listed @MaxLength(60) String name) {}
