package dev.perennial.crm.screens;

import dev.perennial.crm.support.StoryTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A story that people live through before their screens: the whole server, and Chromium to look at it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StoryTest
@ExtendWith(ScreenStage.class)
@interface ScreenStory {}
