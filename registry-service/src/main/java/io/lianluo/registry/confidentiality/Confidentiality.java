package io.lianluo.registry.confidentiality;

import io.lianluo.access.Caller;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.conduct.ConfidentialityClass;
import io.lianluo.registry.programme.conduct.ConfidentialityClass.Reader;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.access.SeatSight;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who reads what has a class of confidentiality, by the version of the programme by which it was written, and puts each read of a recorded
 * class on record before it is shown (SAF-11).
 */
public class Confidentiality {

    private final Programmes programmes;
    private final SeatSight sight;
    private final ClassifiedReads reads;
    private final Clock clock;

    /** Decides by the roster as it stands, and puts reads on that record. */
    public Confidentiality(Programmes programmes, SeatSight sight, ClassifiedReads reads, Clock clock) {
        this.programmes = programmes;
        this.sight = sight;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The class of something that belongs to a seat, as it binds a caller.
     *
     * @param version version of the programme by which it was written
     * @param id      id of the class; null where it has none
     * @return empty where it has none
     */
    public Optional<Classification> of(SeatKey seat, int version, @Nullable String id, Caller caller) {
        return id == null ? Optional.empty() : programmes.find(seat.programme()).flatMap(programme -> named(programme, version, id))
                .map(named -> new Classification(id, named.title(), named.recorded(), named.readers().stream().anyMatch(circle -> isIn(circle, caller, seat))));
    }

    private static Optional<ConfidentialityClass> named(Programme programme, int version, String id) {
        return programme.version(version).flatMap(of -> of.definition().conduct().classes().stream().filter(known -> known.id().equals(id)).findFirst());
    }

    /** Puts on record that the caller reads something, where its class asks for that and they may read it. */
    public void read(UUID about, Classification as, Caller caller, String route) {
        if (as.open() && as.recorded()) {
            reads.add(ClassifiedRead.of(about, as.id(), caller.subject(), clock.instant(), route));
        }
    }

    private boolean isIn(Reader circle, Caller caller, SeatKey seat) {
        return switch (circle) {
            case PUBLIC -> true;
            case LIAISONS -> sight.isLiaisonOf(caller, seat.programme());
            case OWN_LIAISON -> sight.isLiaison(caller, seat);
            case LINE_OF_DUTY -> sight.isAbove(caller, seat);
            case UNIT_HEAD -> sight.acting(caller, seat).capacities().stream().anyMatch(as -> as == Actor.UNIT_HEAD || as == Actor.LEGAL_REPRESENTATIVE);
            case AUTHORITY -> sight.holdsOffice(caller, seat);
        };
    }
}
