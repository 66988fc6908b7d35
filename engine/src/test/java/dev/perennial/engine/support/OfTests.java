package dev.perennial.engine.support;

import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Components that tests bring along, inside test classes or marked with {@link OwnTests}; a test house takes in only those that its test names. */
public final class OfTests implements TypeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        var name = reader.getClassMetadata().getClassName();
        return name.contains("Test$") || name.contains("Shop") || reader.getAnnotationMetadata().hasAnnotation(OwnTests.class.getName());
    }
}
