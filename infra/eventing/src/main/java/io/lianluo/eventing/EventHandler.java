package io.lianluo.eventing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apache.avro.specific.SpecificRecord;

/**
 * Marks a method that consumes events: {@code void on(UnitChanged event)} or {@code void on(UnitChanged event, EventMeta meta)}.
 *
 * <p>The parameter's type says which topic it reads. Tracing, retry, dead letters and metrics are done around it; an event may
 * come more than once, so the method writes through {@link Replica} or {@link AggregateStore#apply}, which do nothing the second time.
 * Where several methods take the same record, each is called; when one fails, all are called again.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventHandler {

    /**
     * The record whose erasure the method handles: {@code @EventHandler(tombstone = ContactChanged.class) void erased(EventMeta meta)}.
     * A tombstone has no content; {@link EventMeta#subject} says whose key is erased. Who reads a restricted topic must handle it.
     */
    Class<? extends SpecificRecord> tombstone() default SpecificRecord.class;
}
