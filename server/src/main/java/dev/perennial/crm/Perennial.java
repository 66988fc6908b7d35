package dev.perennial.crm;

import dev.perennial.crm.platform.DatabaseFirst;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The whole house: starts the server with every suite in it; two suites may each have a class of the same name. */
@SpringBootApplication(scanBasePackages = {"dev.perennial.crm", "dev.perennial.engine"}, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Perennial {

    static void main(String[] args) {
        var application = new SpringApplication(Perennial.class);
        application.addInitializers(new DatabaseFirst());
        application.run(args);
    }
}
