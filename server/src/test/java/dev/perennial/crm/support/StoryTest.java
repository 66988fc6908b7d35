package dev.perennial.crm.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole running server on a migrated database. Classes with the same settings share one server and its
 * database, so a story makes the records it needs; one that changes rights or settings for everybody lives in a house of its own by
 * {@code @TestPropertySource(properties = "perennial.test.house=name")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"perennial.mode=test", "perennial.web=../web/dist", "perennial.demo.password=" + Browser.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface StoryTest {}
