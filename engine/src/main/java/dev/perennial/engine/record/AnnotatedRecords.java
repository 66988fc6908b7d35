package dev.perennial.engine.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Finds every {@link RecordType} of the application, so that a new record type needs no registration anywhere. */
@Component
public class AnnotatedRecords implements BlueprintSource {

    private final List<RecordBinder<?>> binders;

    AnnotatedRecords(BeanFactory application) {
        var packages = AutoConfigurationPackages.has(application) ? AutoConfigurationPackages.get(application) : List.<String>of();
        this.binders = packages.stream().flatMap(AnnotatedRecords::in).toList();
    }

    @Override
    public List<Blueprint> blueprints() {
        return binders.stream().<Blueprint>map(RecordBinder::blueprint).toList();
    }

    /** The binder of the type, if it has a Java record. */
    public Optional<RecordBinder<?>> binder(TypeName type) {
        return binders.stream().<RecordBinder<?>>map(binder -> binder).filter(binder -> binder.blueprint().name().equals(type)).findFirst();
    }

    private static Stream<RecordBinder<?>> in(String basePackage) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RecordType.class));
        return scan.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), AnnotatedRecords.class.getClassLoader())).map(RecordBinder::of);
    }
}
