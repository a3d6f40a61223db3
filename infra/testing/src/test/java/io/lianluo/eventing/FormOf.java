package io.lianluo.eventing;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Forms without a store, as a service would declare them. */
public final class FormOf {

    /** The converter that a service has. */
    public static final MongoConverter CONVERTER = converter();

    private FormOf() { }

    /** The form of things that are kept as that record. */
    public static StoredForm<?> things(Class<?> type, Forms forms) {
        MongoOperations mongo = mock();
        when(mongo.getConverter()).thenReturn(CONVERTER);
        return new StoredForm<>(mongo, new StoredShape(CONVERTER), "things", "state", type, forms, document -> { });
    }

    private static MongoConverter converter() {
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(MongoConversions.conversions().getSimpleTypeHolder());
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(MongoConversions.conversions());
        converter.afterPropertiesSet();
        return converter;
    }
}
