package io.lianluo.eventing;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Makes the stored forms for an application that stores and tells nobody. */
public final class FormsWithoutBroker {

    private FormsWithoutBroker() { }

    /** The forms of that store, which from now on writes no names of classes. */
    public static StoredForms of(MongoOperations mongo) {
        ((MappingMongoConverter) mongo.getConverter()).setTypeMapper(new DefaultMongoTypeMapper(null));
        return new StoredForms(mongo, new Indexes(mongo));
    }
}
