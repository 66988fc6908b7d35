package dev.perennial.crm.support;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.test.context.TestPropertySource;

/** Lets the classes that share a house follow one another: whoever goes back and forth closes one server and opens another each time. */
public final class HouseByHouse implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(HouseByHouse::house).thenComparing(each -> each.getTestClass().getName()));
    }

    private static String house(ClassDescriptor each) {
        return each.findRepeatableAnnotations(TestPropertySource.class).stream().map(source -> String.join(",", source.properties())).collect(Collectors.joining(","));
    }
}
