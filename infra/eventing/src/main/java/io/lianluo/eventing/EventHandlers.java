package io.lianluo.eventing;

import io.lianluo.schemas.Topic;
import io.lianluo.schemas.TopicCatalogue;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * The service's {@link EventHandler} methods, by the record they take. A service that does not handle exactly the topics that the
 * catalogue has it read does not start, and neither does one that reads personal data and cannot seal it.
 */
final class EventHandlers implements SmartInitializingSingleton {

    private final ConfigurableListableBeanFactory beans;
    private final TopicCatalogue catalogue;
    private final String service;
    private final boolean seals;
    private final Map<String, List<HandlerMethod>> handlers = new LinkedHashMap<>();
    private final Map<String, List<HandlerMethod>> tombstones = new LinkedHashMap<>();

    /** @param seals whether the service has a key to seal what it keeps */
    EventHandlers(ConfigurableListableBeanFactory beans, TopicCatalogue catalogue, String service, boolean seals) {
        this.beans = beans;
        this.catalogue = catalogue;
        this.service = service;
        this.seals = seals;
    }

    /** What handles events of that type; empty if nothing does. */
    List<HandlerMethod> of(String type) {
        return handlers.getOrDefault(type, List.of());
    }

    /** What handles erasures on the topic of that type; empty if nothing does. */
    List<HandlerMethod> ofTombstones(String type) {
        return tombstones.getOrDefault(type, List.of());
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String name : beans.getBeanNamesForType(Object.class, false, false)) {
            Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
            if (type != null && !type.getName().startsWith("org.springframework.")) {
                MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<EventHandler>) method ->
                                AnnotatedElementUtils.findMergedAnnotation(method, EventHandler.class))
                        .forEach((method, annotation) -> add(name, method, annotation));
            }
        }
        List<Topic> read = catalogue.topics().stream().filter(topic -> topic.readers().contains(service)).toList();
        read.forEach(this::requireSeal);
        read.forEach(this::requireHandler);
    }

    private void add(String bean, Method method, EventHandler annotation) {
        Object target = beans.getBean(bean);
        HandlerMethod handler = HandlerMethod.of(target, AopUtils.selectInvocableMethod(method, target.getClass()), annotation);
        String record = SpecificData.get().getSchema(handler.record()).getFullName();
        String place = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Topic topic = catalogue.carrying(record).orElseThrow(() -> new IllegalStateException(
                "@EventHandler " + place + " takes " + record + ", which no topic of topics.yaml carries"));
        if (!topic.readers().contains(service)) {
            throw new IllegalStateException("@EventHandler " + place + " reads " + topic.name()
                    + ", but topics.yaml does not list " + service + " among its readers");
        }
        if (handler.tombstone() && topic.kind() != Topic.Kind.STATE) {
            throw new IllegalStateException("@EventHandler " + place + " waits for tombstones on " + topic.name()
                    + ", which carries facts and has none");
        }
        (handler.tombstone() ? tombstones : handlers).computeIfAbsent(record, none -> new ArrayList<>()).add(handler);
    }

    /** Which replicas keep what such a topic carries is known only as they are filled, and they refuse it then; without a key none of them can keep it. */
    private void requireSeal(Topic topic) {
        if (!seals && !topic.owner().equals(service) && !topic.personalTexts().isEmpty()) {
            throw new IllegalStateException(topic.name() + " carries personal data (" + String.join(", ", topic.personalTexts()) + "), and " + service
                    + " has no key to seal what it keeps of it: let it depend on lianluo-sealing");
        }
    }

    private void requireHandler(Topic topic) {
        if (of(topic.record()).isEmpty()) {
            throw new IllegalStateException("topics.yaml lists " + service + " as a reader of " + topic.name()
                    + ", but no @EventHandler takes " + topic.record());
        }
        // Facts expire; that somebody is erased is told on the topics that keep what they carry. The owner erased its own before it told of that.
        if (topic.restricted() && topic.kind() == Topic.Kind.STATE && !topic.owner().equals(service) && ofTombstones(topic.record()).isEmpty()) {
            throw new IllegalStateException(topic.name() + " carries personal data, and " + service
                    + " has no @EventHandler(tombstone = …) for " + topic.record() + " that erases what it keeps");
        }
    }
}
