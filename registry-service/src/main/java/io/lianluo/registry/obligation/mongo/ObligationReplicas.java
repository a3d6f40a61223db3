package io.lianluo.registry.obligation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.eventing.EventMeta;
import io.lianluo.eventing.Replica;
import io.lianluo.eventing.Replicas;
import io.lianluo.registry.obligation.OpenObligation;
import io.lianluo.registry.obligation.OpenObligations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

@Component
class ObligationReplicas implements OpenObligations {

    private final Replica<OpenObligation> open;

    ObligationReplicas(Replicas replicas) {
        open = replicas.of("open-obligations", OpenObligation.class, new Index("view.seatId", Sort.Direction.ASC),
                new Index("view.programme", Sort.Direction.ASC).on("view.duty", Sort.Direction.ASC));
    }

    @Override
    public void keep(EventMeta cause, Optional<OpenObligation> obligation) {
        if (obligation.isPresent()) {
            open.put(cause, cause.subject(), obligation.get());
        } else {
            open.remove(cause, cause.subject());
        }
    }

    @Override
    public long countOf(String programme, String duty) {
        return open.count(where("view.programme").is(programme).and("view.duty").is(duty));
    }

    @Override
    public long countOwedBy(UUID seatId) {
        return open.count(where("view.seatId").is(seatId.toString()));
    }
}
