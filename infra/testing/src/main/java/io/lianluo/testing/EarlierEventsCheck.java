package io.lianluo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.eventing.EarlierEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Fails for a service if one of its handlers stumbles over an event of a locked version, such as over a field that the version does not have. */
public abstract class EarlierEventsCheck {

    @Autowired
    private ApplicationContext application;
    @Value("${spring.application.name}")
    private String service;

    @TestFactory
    Stream<DynamicTest> eventsOfEachLockedVersionAreHandled() {
        return EarlierEvents.topicsOf(service).stream().map(topic -> DynamicTest.dynamicTest(topic.name(), () ->
                assertThat(EarlierEvents.findings(application, topic)).isEmpty()));
    }
}
