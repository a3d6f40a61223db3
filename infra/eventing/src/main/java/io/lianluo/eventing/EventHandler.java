package io.lianluo.eventing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that consumes events: {@code void on(UnitChanged event)} or {@code void on(UnitChanged event, EventMeta meta)}.
 *
 * <p>The parameter's type says which topic it reads. Tracing, retry, dead letters and metrics are done around it; an event may
 * come more than once, so the method writes through {@link Replica} or {@link AggregateStore#apply}, which do nothing the second time.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventHandler { }
