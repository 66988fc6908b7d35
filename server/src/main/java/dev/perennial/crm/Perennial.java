package dev.perennial.crm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The whole house: starts the server with every suite in it. */
@SpringBootApplication(scanBasePackages = {"dev.perennial.crm", "dev.perennial.engine"})
public class Perennial {

    static void main(String[] args) {
        SpringApplication.run(Perennial.class, args);
    }
}
