package io.lianluo.web.request;

import io.lianluo.web.RefusedValueException;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** Refuses a list in a body that has more items than its {@link Size} allows, or than {@value #USUAL} where it says nothing. */
final class BoundedItems extends DelegatingDeserializer {

    private static final int USUAL = 100;

    private final int most;

    private BoundedItems(ValueDeserializer<?> items, int most) {
        super(items);
        this.most = most;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Size size = property == null ? null : property.getAnnotation(Size.class);
        ValueDeserializer<?> items = context.handleSecondaryContextualization(_delegatee, property, context.constructType(_delegatee.handledType()));
        return new BoundedItems(items, size == null || size.max() == Integer.MAX_VALUE ? USUAL : size.max());
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> items) {
        return new BoundedItems(items, most);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        Object read = super.deserialize(json, context);
        int size = read instanceof Collection<?> items ? items.size() : read instanceof Map<?, ?> pairs ? pairs.size() : 0;
        if (size > most) {
            throw new RefusedValueException(json, "too-many", most);
        }
        return read;
    }

    /** Bounds every list and every set of pairs. */
    static final class Everywhere extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type, BeanDescription.Supplier description,
                                                                 ValueDeserializer<?> items) {
            return new BoundedItems(items, USUAL);
        }

        @Override
        public ValueDeserializer<?> modifyMapDeserializer(DeserializationConfig config, MapType type, BeanDescription.Supplier description,
                                                          ValueDeserializer<?> pairs) {
            return new BoundedItems(pairs, USUAL);
        }
    }
}
