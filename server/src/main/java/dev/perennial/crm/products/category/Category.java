package dev.perennial.crm.products.category;

import dev.perennial.crm.products.CategoryId;
import dev.perennial.engine.record.Listed;
import dev.perennial.engine.record.MaxLength;
import dev.perennial.engine.record.Numbered;
import dev.perennial.engine.record.RecordType;
import dev.perennial.engine.record.Required;
import dev.perennial.engine.record.Search;
import dev.perennial.engine.record.Title;
import dev.perennial.engine.record.Unique;

/** A group of products, itself perhaps part of a wider one. */
@RecordType(suite = "products", one = "category", many = "categories", defaultSort = "name")
public record Category(
        CategoryId id,
        @Numbered("K-") @Unique @Search @Listed @MaxLength(40) String number,
        @Title @Required @Search @Listed String name,
        @Listed CategoryId parent) {}
