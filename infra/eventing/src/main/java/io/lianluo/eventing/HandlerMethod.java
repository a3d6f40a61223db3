package io.lianluo.eventing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A method that consumes events, found valid.
 *
 * @param bean      the object to call
 * @param method    the method
 * @param record    the generated class whose events it takes
 * @param tombstone whether it takes erasures instead of events
 */
record HandlerMethod(Object bean, Method method, Class<?> record, boolean tombstone) {

    /** @throws IllegalStateException with a sentence that says what is wrong with the method */
    static HandlerMethod of(Object bean, Method method, EventHandler annotation) {
        boolean tombstone = annotation.tombstone() != SpecificRecord.class;
        Class<?>[] parameters = method.getParameterTypes();
        if (Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            throw invalid(method, "must be neither private nor static");
        }
        if (method.getReturnType() != void.class) {
            throw invalid(method, "must return nothing: an event has no answer");
        }
        if (tombstone) {
            if (parameters.length != 1 || parameters[0] != EventMeta.class) {
                throw invalid(method, "handles a tombstone, which has no content, and so takes EventMeta alone");
            }
            return new HandlerMethod(bean, accessible(method), annotation.tombstone(), true);
        }
        if (parameters.length == 0 || !SpecificRecord.class.isAssignableFrom(parameters[0]) || parameters[0] == SpecificRecord.class
                || parameters.length == 2 && parameters[1] != EventMeta.class || parameters.length > 2) {
            throw invalid(method, "takes one generated record and, if it wants, EventMeta after it");
        }
        return new HandlerMethod(bean, accessible(method), parameters[0], false);
    }

    void handle(@Nullable Object event, EventMeta meta) throws Exception {
        try {
            if (event == null) {
                method.invoke(bean, meta);
            } else if (method.getParameterCount() == 1) {
                method.invoke(bean, event);
            } else {
                method.invoke(bean, event, meta);
            }
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                default -> throw e;
            }
        }
    }

    private static Method accessible(Method method) {
        method.setAccessible(true);
        return method;
    }

    private static IllegalStateException invalid(Method method, String rule) {
        return new IllegalStateException("@EventHandler " + method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + rule);
    }
}
