package io.lianluo.assessment.programme.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Programmes as replicas. */
@Component
class ProgrammeReplicas implements Programmes {

    /** More than anybody publishes. */
    private static final int ALL = 10_000;

    private final Replica<Programme> programmes;

    ProgrammeReplicas(Replicas replicas) {
        programmes = replicas.of("programmes", Programme.class, new Index("view.code", Sort.Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Programme programme) {
        programmes.put(cause, programme.code() + "/" + programme.version(), programme);
    }

    @Override
    public SortedSet<String> codes() {
        return programmes.find(new Criteria(), Sort.by("_id"), ALL).stream().map(Programme::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<Programme> versions(String code) {
        return programmes.find(where("view.code").is(code), Sort.by("_id"), ALL).stream()
                .sorted(Comparator.comparingInt(Programme::version)).toList();
    }
}
