package io.lianluo.registry.archive;

import io.lianluo.registry.archive.Entry.Kind;
import io.lianluo.registry.filing.Filing;
import io.lianluo.registry.filing.FilingFilter;
import io.lianluo.registry.filing.Filings;
import io.lianluo.registry.filing.Submission;
import io.lianluo.registry.nomination.Nomination;
import io.lianluo.registry.nomination.NominationFilter;
import io.lianluo.registry.nomination.Nominations;
import io.lianluo.registry.nomination.StepRecord;
import io.lianluo.registry.programme.Ground;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Liaison;
import io.lianluo.registry.seat.appointment.Suspension;
import io.lianluo.registry.seat.delegation.Delegation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the registry itself knows about a liaison. It keeps no copy, so that a correction of the roster shows at once. */
public class OwnRecord implements Source {

    /** No seat sees more nominations, or more filings. */
    private static final int OF_A_SEAT = 1_000;

    private final Nominations nominations;
    private final Filings filings;
    private final Programmes programmes;

    /** A record of seats, nominations and filings, by the rules of their programmes. */
    public OwnRecord(Nominations nominations, Filings filings, Programmes programmes) {
        this.nominations = nominations;
        this.filings = filings;
        this.programmes = programmes;
    }

    @Override
    public List<Entry> entries(ArchivedLiaison archived, Window window, int limit) {
        return window.newest(Stream.of(inOffice(archived), nominated(archived), filed(archived)).flatMap(List::stream), limit);
    }

    private List<Entry> inOffice(ArchivedLiaison archived) {
        Liaison liaison = archived.liaison();
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(archived, Kind.APPOINTED, archived.id(), archived.id(), archived.startOf(liaison.since()), Ground.ofSeat(archived.seat().key().rule())));
        for (Suspension suspension : liaison.suspensions()) {
            String which = archived.id() + "/" + suspension.since();
            entries.add(entry(archived, Kind.SUSPENDED, which, archived.id(), archived.startOf(suspension.since()), null));
            if (suspension.until() != null && !suspension.until().equals(liaison.until())) {
                entries.add(entry(archived, Kind.RESUMED, which, archived.id(), archived.startOf(suspension.until().plusDays(1)), null));
            }
        }
        for (Delegation delegation : liaison.delegations()) {
            entries.add(entry(archived, Kind.CHARGED, delegation.id(), archived.id(), delegation.act().at(), Ground.ofDelegation()));
        }
        if (liaison.until() != null) {
            entries.add(entry(archived, Kind.RELEASED, archived.id(), archived.id(), archived.endOf(liaison.until()), dismissal(archived)));
        }
        return entries;
    }

    /** The sanction that dismissed the liaison; null where none did. */
    private @Nullable Ground dismissal(ArchivedLiaison archived) {
        Ending ending = archived.liaison().ending();
        return ending == null || ending.how() != Ending.How.DISMISSED ? null : programmes.find(archived.seat().key().programme())
                .flatMap(programme -> Ground.ofDismissal(programme, ending.until())).orElse(null);
    }

    /** By the nomination that led to the liaison; of those who were recommended before, nothing is told here. */
    private List<Entry> nominated(ArchivedLiaison archived) {
        List<Entry> entries = new ArrayList<>();
        for (Nomination nomination : nominations.list(NominationFilter.ofSeats(Set.of(archived.seat().id())), null, OF_A_SEAT)) {
            if (archived.id().equals(nomination.liaisonId())) {
                int version = nomination.agreedPath().programmeVersion();
                for (StepRecord step : nomination.steps()) {
                    if (step.candidate() != null && step.round() == nomination.round()) {
                        entries.add(entry(archived, Kind.NOMINATED, nomination.id(), nomination.id(), step.signature().at(), Ground.ofStep(step.kind(), version)));
                    } else if (step.announcement() != null) {
                        entries.add(entry(archived, Kind.ANNOUNCED, nomination.id(), nomination.id(), step.signature().at(), Ground.ofStep(step.kind(), version)));
                    }
                }
            }
        }
        return entries;
    }

    private List<Entry> filed(ArchivedLiaison archived) {
        List<Entry> entries = new ArrayList<>();
        for (Filing filing : filings.list(FilingFilter.ofSeats(Set.of(archived.seat().id())), null, OF_A_SEAT)) {
            List<Submission> submissions = filing.submissions();
            for (int i = 0; i < submissions.size(); i++) {
                Instant at = submissions.get(i).signature().at();
                if (submissions.get(i).signature().person().filter(person -> archived.acted(person, at)).isPresent()) {
                    entries.add(entry(archived, Kind.FILED, filing.id() + "/" + (i + 1), filing.id(), at,
                            Ground.ofFiling(filing.rule().id(), filing.programmeVersion())));
                }
            }
        }
        return entries;
    }

    private static Entry entry(ArchivedLiaison archived, Kind kind, Object which, UUID about, Instant at, @Nullable Ground ground) {
        return new Entry(kind.name().toLowerCase(Locale.ROOT) + "/" + which, kind, archived.id(), about, at, null, null, ground);
    }
}
