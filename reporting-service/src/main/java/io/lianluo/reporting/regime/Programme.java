package io.lianluo.reporting.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A programme in all its versions.
 *
 * @param versions the versions known, at least one, in any order
 */
public record Programme(List<ProgrammeVersion> versions) {

    /** The zone of its days, as its latest version states it. */
    public ZoneId zone() {
        return newest().zoneId();
    }

    /** Its newest version. */
    public ProgrammeVersion newest() {
        return versions.stream().max(Comparator.comparing(ProgrammeVersion::version)).orElseThrow();
    }

    /** The version in force on a day: the latest of those that cover it. */
    public Optional<ProgrammeVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.covers(day)).max(Comparator.comparing(ProgrammeVersion::version));
    }

    /** The version in force at a moment. */
    public Optional<ProgrammeVersion> at(Instant moment) {
        return on(LocalDate.ofInstant(moment, zone()));
    }

    /** The duty as the version in force on that day states it; empty when that version does not know it, or none is in force. */
    public Optional<DutyRule> rule(String duty, LocalDate day) {
        return on(day).flatMap(version -> version.duty(duty).map(found -> new DutyRule(version, found)));
    }

    /** The same, if the duty comes back by itself. */
    public Optional<DutyRule> recurringRule(String duty, LocalDate day) {
        return rule(duty, day).filter(rule -> rule.duty().cadence() != null);
    }

    /** The first day, that one or later, on which a version is in force by which the duty comes back. */
    public Optional<LocalDate> firstDayRecurring(String duty, LocalDate day) {
        return Stream.concat(Stream.of(day), versions.stream().flatMap(Programme::turns).filter(turn -> turn.isAfter(day)).sorted())
                .filter(turn -> recurringRule(duty, turn).isPresent())
                .findFirst();
    }

    /**
     * When a duty first was public here, by whichever version; empty where that was not told, so that it counts as always known. What
     * fell due before was asked for by nobody.
     */
    public Optional<Instant> knownSince(String duty) {
        List<ProgrammeVersion> asking = versions.stream().filter(version -> version.duty(duty).isPresent()).toList();
        return asking.stream().anyMatch(version -> version.publishedAt() == null) ? Optional.empty()
                : asking.stream().map(ProgrammeVersion::publishedAt).min(Comparator.naturalOrder());
    }

    /** The version of that number. */
    public Optional<ProgrammeVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    /** Ids of the duties that come back and that any version asks of seats of that rule. */
    public Set<String> recurringDuties(String seatRule) {
        return versions.stream().flatMap(version -> version.duties().stream())
                .filter(duty -> duty.cadence() != null && duty.seatRule().equals(seatRule))
                .map(ReportDuty::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The days on which another version may come into force: one begins, or one ends and uncovers an earlier one. */
    private static Stream<LocalDate> turns(ProgrammeVersion version) {
        return version.inForceUntil() == null ? Stream.of(version.inForceFrom())
                : Stream.of(version.inForceFrom(), version.inForceUntil().plusDays(1));
    }
}
