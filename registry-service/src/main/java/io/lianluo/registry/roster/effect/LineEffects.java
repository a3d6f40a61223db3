package io.lianluo.registry.roster.effect;

import io.lianluo.registry.office.OfficeEvent;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.person.Person;
import io.lianluo.registry.person.PersonEvent;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.roster.effect.RosterEffect.Kind;
import io.lianluo.registry.roster.line.Column;
import io.lianluo.registry.roster.line.RosterLine;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatEvent;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what the lines of a batch do, from what happens to units, people, seats and offices while each is taken in. */
public final class LineEffects {

    /** Ids of appointments are in the order in which they were made, so that those of this import come after it. */
    private final String begun;
    private final Set<UUID> leaving = new HashSet<>();
    private List<RosterEffect> ofLine = new ArrayList<>();
    private boolean seatNamedBefore;
    private long line;
    private String unit = "";
    private @Nullable String formerName;

    /** @param begun an id made when the import began */
    public LineEffects(String begun) {
        this.begun = begun;
    }

    /**
     * Another line begins.
     *
     * @param formerName name of its unit until now; null when it is new or not known
     */
    public void begin(RosterLine next, @Nullable String formerName) {
        this.ofLine = new ArrayList<>();
        this.leaving.clear();
        this.seatNamedBefore = false;
        this.line = next.number();
        this.unit = next.get(Column.UNIT);
        this.formerName = formerName;
    }

    /** An earlier line of the file names a liaison of the same seat. */
    public void seatNamedBefore() {
        seatNamedBefore = true;
    }

    /** The effects of the present line. */
    public List<RosterEffect> ofLine() {
        return ofLine;
    }

    /** Notes what happened to a unit. */
    public void unit(Unit changed, List<UnitEvent> events) {
        for (UnitEvent event : events) {
            switch (event) {
                case UnitEvent.Founded e -> add(Kind.UNIT_FOUNDED, null, null);
                case UnitEvent.Corrected e -> corrected(changed);
                case UnitEvent.Moved e -> add(Kind.UNIT_MOVED, null, null);
                case UnitEvent.HeadChanged e -> office(changed, Kind.HEAD_LEAVES, Kind.HEAD_NAMED, e.people(), changed.headId());
                case UnitEvent.LegalRepresentativeChanged e -> office(changed, Kind.LEGAL_REPRESENTATIVE_LEAVES, Kind.LEGAL_REPRESENTATIVE_NAMED,
                        e.people(), changed.legalRepresentativeId());
                default -> { }
            }
        }
    }

    private void corrected(Unit changed) {
        if (formerName != null && !formerName.equals(changed.name())) {
            ofLine.add(new RosterEffect(line, Kind.UNIT_RENAMED, unit, null, null, null, formerName, changed.name(), null));
        } else {
            add(Kind.UNIT_CHANGED, null, null);
        }
    }

    private void office(Unit changed, Kind leaves, Kind named, Set<UUID> people, @Nullable UUID now) {
        String office = named + "/" + changed.id();
        people.stream().filter(person -> !person.equals(now)).forEach(former -> {
            leaving.add(former);
            ofLine.add(new RosterEffect(line, leaves, unit, null, null, former, null, null, office));
        });
        if (now != null) {
            add(named, null, now);
        }
    }

    /** @param before what was known of somebody; null of somebody new */
    public void person(Person changed, @Nullable PersonalData before, List<PersonEvent> events) {
        if (before == null) {
            add(Kind.PERSON_REGISTERED, null, changed.id());
        } else if (!before.equals(changed.data())) {
            boolean renamed = !before.name().equals(changed.data().name());
            boolean redirected = !changed.data().isReachedAs(before);
            if (renamed) {
                add(Kind.PERSON_RENAMED, null, changed.id());
            }
            if (redirected) {
                add(Kind.CONTACT_REDIRECTED, null, changed.id());
            }
            if (!renamed && !redirected) {
                add(Kind.PERSON_CHANGED, null, changed.id());
            }
        }
    }

    /** Notes what happened to a seat. */
    public void seat(Seat changed, List<SeatEvent> events) {
        for (SeatEvent event : events) {
            switch (event) {
                case SeatEvent.Opened e -> add(Kind.SEAT_OPENS, changed, null);
                case SeatEvent.Backfilled e -> add(Kind.SEAT_BACKFILLED, changed, null);
                case SeatEvent.Closed e -> ofLine.add(new RosterEffect(line, Kind.SEAT_CLOSES, unit, changed.key().programme(), changed.id(),
                        e.ended() == null ? null : e.ended().personId(), null, null, changed.id().toString()));
                case SeatEvent.Vacated e -> leaves(changed, e.ended());
                case SeatEvent.HandedOver e -> {
                    leaves(changed, e.ended());
                    appointed(changed, e.liaison());
                }
                case SeatEvent.Filled e -> appointed(changed, e.liaison());
                default -> { }
            }
        }
    }

    /** Notes what happened to an office. That an officer leaves is what the line itself says, and needs no consent. */
    public void office(ProgrammeOffice changed, List<OfficeEvent> events) {
        for (OfficeEvent event : events) {
            switch (event) {
                case OfficeEvent.Opened e -> office(Kind.OFFICE_OPENS, changed, null);
                case OfficeEvent.OfficerAppointed e -> office(Kind.OFFICER_APPOINTED, changed, e.officer().personId());
                case OfficeEvent.OfficerLeft e -> office(Kind.OFFICER_LEAVES, changed, e.officer().personId());
                default -> { }
            }
        }
    }

    private void office(Kind kind, ProgrammeOffice office, @Nullable UUID personId) {
        ofLine.add(new RosterEffect(line, kind, unit, office.place().programme(), null, personId, null, null, null));
    }

    private void appointed(Seat seat, Liaison liaison) {
        add(Kind.LIAISON_APPOINTED, seat, liaison.personId());
    }

    /** Notes that a liaison leaves. A person who leaves with an office counts once, and a person whom an earlier line appointed does not count. */
    private void leaves(Seat seat, Liaison ended) {
        boolean byThisFile = seatNamedBefore && ended.liaisonId().toString().compareTo(begun) > 0;
        boolean counts = !leaving.contains(ended.personId()) && !byThisFile;
        ofLine.add(new RosterEffect(line, Kind.LIAISON_LEAVES, unit, seat.key().programme(), seat.id(), ended.personId(), null, null, counts ? seat.id().toString() : null));
    }

    private void add(Kind kind, @Nullable Seat seat, @Nullable UUID personId) {
        ofLine.add(new RosterEffect(line, kind, unit, seat == null ? null : seat.key().programme(), seat == null ? null : seat.id(), personId, null, null, null));
    }
}
