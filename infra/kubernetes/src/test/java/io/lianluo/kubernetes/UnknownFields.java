package io.lianluo.kubernetes;

import io.fabric8.kubernetes.api.model.AnyType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds what Kubernetes would not understand: fabric8 keeps unknown fields in a map beside the known ones. */
final class UnknownFields {

    private final List<String> found = new ArrayList<>();

    private UnknownFields() { }

    static List<String> of(Object resource) {
        UnknownFields fields = new UnknownFields();
        fields.look(resource, resource.getClass().getSimpleName());
        return fields.found;
    }

    private void look(Object value, String path) {
        switch (value) {
            case null -> { }
            case Map<?, ?> map -> map.forEach((key, each) -> look(each, path + "." + key));
            case Collection<?> items -> {
                int index = 0;
                for (Object item : items) {
                    look(item, path + "[" + index++ + "]");
                }
            }
            case AnyType any -> { }
            default -> {
                if (value.getClass().getName().startsWith("io.fabric8.kubernetes.api.model") || value.getClass().getName().startsWith("io.strimzi")) {
                    fields(value, path);
                }
            }
        }
    }

    private void fields(Object value, String path) {
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                Object held = held(value, field);
                if (field.getName().equals("additionalProperties") && held instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(key -> found.add(path + "." + key));
                } else {
                    look(held, path + "." + field.getName());
                }
            }
        }
    }

    private static Object held(Object value, Field field) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
