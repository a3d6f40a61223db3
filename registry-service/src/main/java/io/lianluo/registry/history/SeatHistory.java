package io.lianluo.registry.history;

import static java.util.Comparator.comparing;

import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.history.SeatAct.Kind;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.programme.Ground;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Grounds;
import io.lianluo.registry.seat.appointment.Hearing;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.appointment.RosterEntry;
import io.lianluo.registry.seat.appointment.Suspension;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.coming.Settled;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the history of a seat: all that was done about who holds it, in the order in which it was put on record. */
public class SeatHistory {

    /** No seat sees more nominations, and no tree is deeper. */
    private static final int MANY = 1_000;

    private final Nominations nominations;
    private final Units units;
    private final Programmes programmes;

    /** Histories of all seats. */
    public SeatHistory(Nominations nominations, Units units, Programmes programmes) {
        this.nominations = nominations;
        this.units = units;
        this.programmes = programmes;
    }

    /** The acts of a seat's history, the first first. */
    public List<SeatAct> of(Seat seat) {
        List<SeatAct> acts = new ArrayList<>();
        Ground asked = Ground.ofSeat(seat.key().rule());
        acts.add(new SeatAct(Kind.OPENED, seat.openedOn(), null, null, null, null, null, null, null, asked));
        addRoster(acts, seat);
        seat.liaisons().forEach(liaison -> addTimeInOffice(acts, seat, liaison));
        seat.coming().forEach(coming -> acts.add(ahead(coming.change(), coming.on(), coming.personIn(seat.liaisons()), coming.act(),
                coming.ending() == null ? null : coming.ending().reason())));
        seat.settled().forEach(settled -> addSettled(acts, settled));
        seat.state().counterparts().forEach(named -> acts.add(
                new SeatAct(Kind.COUNTERPART_NAMED, named.since(), null, named.personId(), named.since(), null, null, null, null, asked)));
        if (seat.closedOn() != null) {
            acts.add(new SeatAct(Kind.CLOSED, seat.closedOn(), null, null, null, null, null, null, null, null));
        }
        acts.sort(comparing(SeatAct::day).thenComparing(SeatHistory::moment));
        return acts;
    }

    /** Of one day, an act whose moment was not kept comes first, and the closing last. */
    private static Instant moment(SeatAct act) {
        return act.kind() == Kind.CLOSED ? Instant.MAX : act.signature() == null ? Instant.MIN : act.signature().at();
    }

    private void addRoster(List<SeatAct> acts, Seat seat) {
        Map<UUID, Nomination> decided = nominations.list(NominationFilter.ofSeats(Set.of(seat.id())), null, MANY).stream()
                .filter(nomination -> nomination.liaisonId() != null).collect(Collectors.toMap(Nomination::liaisonId, Function.identity(), (first, second) -> second));
        Map<UUID, Liaison> liaisons = seat.liaisons().stream().collect(Collectors.toMap(Liaison::liaisonId, Function.identity()));
        Set<UUID> known = new HashSet<>();
        for (RosterEntry entry : seat.state().chronicle().entries()) {
            boolean first = known.add(entry.liaisonId());
            acts.add(switch (entry.kind()) {
                case BEGAN -> appointed(seat, entry, Optional.ofNullable(decided.get(entry.liaisonId())), Optional.ofNullable(liaisons.get(entry.liaisonId())));
                case ENDED -> ended(seat, entry, Optional.ofNullable(liaisons.get(entry.liaisonId())).map(Liaison::ending));
                case CORRECTED -> entry(first ? Kind.ADDED : Kind.CORRECTED, entry, Signature.ofOffice(entry.act()), null, null);
            });
        }
    }

    private SeatAct appointed(Seat seat, RosterEntry entry, Optional<Nomination> nomination, Optional<Liaison> liaison) {
        Signature direct = Signature.ofOffice(entry.act());
        Optional<DirectReason> reason = liaison.map(Liaison::grounds).map(Grounds::direct);
        boolean takenOver = reason.filter(given -> given.ground() == DirectReason.Ground.TAKEN_OVER).isPresent();
        boolean byOffice = direct.as() == null && rule(seat, entry.since()).filter(SeatRule::exOfficio).isPresent();
        return nomination.flatMap(SeatHistory::decision).map(decision -> entry(Kind.APPOINTED, entry, decision, null,
                        Ground.ofStep(nomination.get().deciding().kind(), nomination.get().agreedPath().programmeVersion())))
                .orElseGet(() -> entry(byOffice ? Kind.APPOINTED_BY_OFFICE : takenOver ? Kind.TAKEN_OVER : Kind.APPOINTED, entry, direct,
                        reason.map(DirectReason::decision).orElse(null), Ground.ofSeat(seat.key().rule())));
    }

    private static Optional<Signature> decision(Nomination nomination) {
        return nomination.steps().reversed().stream().filter(step -> step.kind() == nomination.deciding().kind()).map(step -> step.signature()).findFirst();
    }

    private SeatAct ended(Seat seat, RosterEntry entry, Optional<Ending> ending) {
        Kind kind = switch (ending.map(Ending::how).orElse(Ending.How.RELEASED)) {
            case RELEASED -> Kind.RELEASED;
            case SUCCEEDED -> Kind.SUCCEEDED;
            case TRANSFERRED -> Kind.TRANSFERRED;
            case ADJUSTED -> Kind.ADJUSTED;
            case DISMISSED -> Kind.DISMISSED;
            case SEAT_CLOSED -> Kind.SEAT_CLOSED;
        };
        return entry(kind, entry, Signature.ofOffice(entry.act()), ending.map(Ending::decision).orElse(null), kind == Kind.DISMISSED ? dismissal(seat, entry.until()) : null);
    }

    private static SeatAct entry(Kind kind, RosterEntry entry, Signature signature, @Nullable String decision, @Nullable Ground ground) {
        return new SeatAct(kind, entry.act().on(), entry.liaisonId(), entry.personId(), entry.since(), entry.until(), signature, entry.reason(), decision, ground);
    }

    private void addTimeInOffice(List<SeatAct> acts, Seat seat, Liaison liaison) {
        for (Suspension suspension : liaison.suspensions()) {
            acts.add(new SeatAct(Kind.SUSPENDED, suspension.act().on(), liaison.liaisonId(), liaison.personId(), suspension.since(), null,
                    Signature.ofOffice(suspension.act()), suspension.reason(), suspension.decision(), null));
            if (suspension.until() != null && !suspension.until().equals(liaison.until())) {
                LocalDate again = suspension.until().plusDays(1);
                acts.add(new SeatAct(Kind.RESUMED, again, liaison.liaisonId(), liaison.personId(), again, null, null, null, null, null));
            }
        }
        for (Hearing hearing : liaison.hearings()) {
            acts.add(new SeatAct(hearing.isWaived() ? Kind.HEARING_WAIVED : Kind.HEARD, hearing.act().on(), liaison.liaisonId(), liaison.personId(), hearing.on(), null,
                    Signature.ofOffice(hearing.act()), null, null, Ground.ofSanction(hearing.sanction())));
        }
        for (Delegation delegation : liaison.delegations()) {
            acts.add(new SeatAct(Kind.DELEGATED, delegation.act().on(), liaison.liaisonId(), liaison.personId(), delegation.from(), delegation.until(),
                    byHeadOrOffice(seat, delegation.act()), delegation.scope(), null, Ground.ofDelegation()));
            if (delegation.revoked() != null) {
                acts.add(new SeatAct(Kind.REVOKED, delegation.revoked(), liaison.liaisonId(), liaison.personId(), delegation.revoked(), null, null,
                        delegation.scope(), null, null));
            }
        }
    }

    private static void addSettled(List<SeatAct> acts, Settled settled) {
        acts.add(ahead(settled.change(), settled.on(), settled.personId(), settled.decided(), null));
        boolean appointment = settled.change() == Coming.Change.APPOINTMENT;
        Kind outcome = switch (settled.outcome()) {
            case TAKEN_UP -> null;
            case REVOKED -> appointment ? Kind.APPOINTMENT_REVOKED : Kind.RELEASE_REVOKED;
            case LAPSED -> appointment ? Kind.APPOINTMENT_LAPSED : Kind.RELEASE_LAPSED;
        };
        if (outcome != null) {
            acts.add(new SeatAct(outcome, settled.act().on(), null, settled.personId(), null, null, Signature.ofOffice(settled.act()), null, null, null));
        }
    }

    private static SeatAct ahead(Coming.Change change, LocalDate on, @Nullable UUID person, Act decided, @Nullable String reason) {
        return change == Coming.Change.APPOINTMENT ? new SeatAct(Kind.APPOINTMENT_DATED_AHEAD, decided.on(), null, person, on, null, Signature.ofOffice(decided), reason, null, null)
                : new SeatAct(Kind.RELEASE_DATED_AHEAD, decided.on(), null, person, null, on.minusDays(1), Signature.ofOffice(decided), reason, null, null);
    }

    /** The signature under an act that whoever heads the unit, or one above it, may do, too. */
    private Signature byHeadOrOffice(Seat seat, Act act) {
        Signature office = Signature.ofOffice(act);
        UUID by = office.person().orElse(null);
        Optional<Unit> above = units.find(seat.key().unitId());
        for (int depth = 0; by != null && above.isPresent() && depth < MANY; depth++) {
            if (by.equals(above.get().heads().on(act.on()))) {
                return new Signature(act.at(), act.by(), Actor.UNIT_HEAD);
            }
            above = Optional.ofNullable(above.get().parents().on(act.on())).flatMap(units::find);
        }
        return office;
    }

    private Optional<SeatRule> rule(Seat seat, LocalDate on) {
        return programmes.find(seat.key().programme()).flatMap(programme -> programme.inForceOn(on).or(programme::newest))
                .flatMap(version -> version.definition().seat(seat.key().rule()));
    }

    private @Nullable Ground dismissal(Seat seat, @Nullable LocalDate until) {
        return until == null ? null : programmes.find(seat.key().programme()).flatMap(programme -> Ground.ofDismissal(programme, until)).orElse(null);
    }
}
