package io.lianluo.registry.confidentiality.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.lianluo.eventing.Indexes;
import io.lianluo.eventing.StoredForms;
import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.lianluo.registry.confidentiality.ClassifiedReads;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Entries are inserted and nothing else: an installation may give the service no other right on the collection. */
@Component
class ClassifiedReadCollection implements ClassifiedReads {

    private static final String COLLECTION = "classifiedReads";

    private final MongoOperations mongo;
    private final Indexes indexes;

    ClassifiedReadCollection(MongoOperations mongo, StoredForms forms, Indexes indexes) {
        this.mongo = mongo;
        this.indexes = indexes;
        forms.records(COLLECTION, ClassifiedRead.class, new Index("about", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
    }

    @Override
    public void add(ClassifiedRead entry) {
        indexes.ensure(COLLECTION);
        mongo.insert(entry, COLLECTION);
    }

    @Override
    public List<ClassifiedRead> of(UUID about, @Nullable String afterId, int limit) {
        indexes.ensure(COLLECTION);
        Criteria of = where("about").is(about.toString());
        return mongo.find(query(afterId == null ? of : of.and("_id").gt(afterId)).with(Sort.by("_id")).limit(limit), ClassifiedRead.class, COLLECTION);
    }
}
