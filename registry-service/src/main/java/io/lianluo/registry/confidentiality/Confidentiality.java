package io.lianluo.registry.confidentiality;

import io.lianluo.access.Caller;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
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
        return rules(seat, version).flatMap(rules -> of(seat, rules, id, caller));
    }

    /**
     * The class of what is written on the way to an appointment to a seat, as it binds a caller.
     *
     * @param version version of the programme by which somebody is nominated
     * @return empty where it has none
     */
    public Optional<Classification> ofAppointment(SeatKey seat, int version, Caller caller) {
        return rules(seat, version).flatMap(rules -> of(seat, rules, rules.appointment().confidentiality(), caller));
    }

    private Optional<ProgrammeDefinition> rules(SeatKey seat, int version) {
        return programmes.find(seat.programme()).flatMap(programme -> programme.version(version)).map(ProgrammeVersion::definition);
    }

    private Optional<Classification> of(SeatKey seat, ProgrammeDefinition rules, @Nullable String id, Caller caller) {
        return rules.conduct().classes().stream().filter(known -> known.id().equals(id)).findFirst().map(named -> new Classification(named.id(), named.title(),
                named.recorded(), named.readers().stream().anyMatch(circle -> isIn(circle, caller, seat))));
    }

    /**
     * Tells whether the caller may read something, and puts on record first that they do, where its class asks for that.
     *
     * @param as    its class; empty where it has none, so that it may be read
     * @param route by which request
     */
    public boolean reads(UUID about, Optional<Classification> as, Caller caller, String route) {
        as.filter(known -> known.open() && known.recorded()).ifPresent(known ->
                reads.add(ClassifiedRead.of(about, known.id(), caller.subject(), clock.instant(), route)));
        return as.isEmpty() || as.get().open();
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
