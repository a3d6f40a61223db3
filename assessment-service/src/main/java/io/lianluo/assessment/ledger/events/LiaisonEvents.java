package io.lianluo.assessment.ledger.events;

import io.lianluo.assessment.ledger.LedgerKeeper;
import io.lianluo.assessment.ledger.Term;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.eventing.EventHandler;
import io.lianluo.eventing.EventMeta;
import io.lianluo.events.registry.v1.LiaisonChanged;
import io.lianluo.events.registry.v1.LiaisonStatus;
import org.springframework.stereotype.Component;

@Component
class LiaisonEvents {

    private final LedgerKeeper keeper;

    LiaisonEvents(LedgerKeeper keeper) {
        this.keeper = keeper;
    }

    @EventHandler
    void on(LiaisonChanged event, EventMeta meta) {
        SeatLiaison seatLiaison = new SeatLiaison(event.getProgramme(), event.getSeatId(), event.getUnitId(),
                event.getLiaisonId(), event.getPersonId());
        keeper.whenLiaisonChanged(meta, seatLiaison,
                new Term(event.getSince(), event.getUntil(), event.getStatus() == LiaisonStatus.RELEASED,
                        event.getSuspensions().stream().map(time -> new Term.Suspension(time.getSince(), time.getUntil())).toList()));
    }
}
