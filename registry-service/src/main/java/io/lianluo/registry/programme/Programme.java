package io.lianluo.registry.programme;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A regulation (制度) with all its published versions. A published version never changes, except that a later one ends it. */
public final class Programme extends Aggregate<ProgrammeEvent> {

    private final String code;
    private final List<ProgrammeVersion> versions;
    private @Nullable LocalDate seatsDueOn;

    /**
     * All that is remembered of a programme.
     *
     * @param code       its code
     * @param versions   all published versions, oldest first
     * @param seatsDueOn the day from which units may lack seats that it asks for; null when all have the right ones
     */
    public record State(String code, List<ProgrammeVersion> versions, @Nullable LocalDate seatsDueOn) {

        public State {
            versions = List.copyOf(versions);
        }
    }

    private Programme(String code, List<ProgrammeVersion> versions, @Nullable LocalDate seatsDueOn) {
        this.code = code;
        this.versions = new ArrayList<>(versions);
        this.seatsDueOn = seatsDueOn;
    }

    /** A programme of which nothing is published yet. */
    public static Programme draft(String code) {
        return new Programme(code, List.of(), null);
    }

    /** The programme as the store kept it. */
    public static Programme restore(State kept) {
        return new Programme(kept.code, kept.versions, kept.seatsDueOn);
    }

    /** Everything that is remembered of it. */
    public State state() {
        return new State(code, versions, seatsDueOn);
    }

    /**
     * Publishes a version, which ends the one before on the day before it comes into force. What the newest version says already is
     * not published again.
     *
     * @throws Conflict if it would come into force on the day of its predecessor, or before
     */
    public ProgrammeVersion publish(ProgrammeDefinition definition, Instant at, String by) {
        return publish(definition, this::nextNumber, at, by);
    }

    /**
     * Publishes a version likewise.
     *
     * @param number gives its number, if it is published: {@link #nextNumber()} or a greater one
     */
    public ProgrammeVersion publish(ProgrammeDefinition definition, IntSupplier number, Instant at, String by) {
        Optional<ProgrammeVersion> newest = newest();
        if (newest.isPresent() && newest.get().definition().equals(definition)) {
            return newest.get();
        }
        newest.ifPresent(predecessor -> supersede(predecessor, definition.inForceFrom()));
        ProgrammeVersion version = new ProgrammeVersion(number.getAsInt(), definition, null, at, by);
        versions.add(version);
        if (seatsDueOn == null || definition.inForceFrom().isBefore(seatsDueOn)) {
            seatsDueOn = definition.inForceFrom();
        }
        raise(new ProgrammeEvent.Published(version));
        return version;
    }

    /** The number after that of the newest version. */
    public int nextNumber() {
        return newest().map(ProgrammeVersion::number).orElse(0) + 1;
    }

    private void supersede(ProgrammeVersion predecessor, LocalDate from) {
        if (!from.isAfter(predecessor.definition().inForceFrom())) {
            throw new Conflict("programme-not-after-predecessor", from, predecessor.definition().inForceFrom());
        }
        ProgrammeVersion ended = predecessor.supersededFrom(from);
        versions.set(versions.size() - 1, ended);
        raise(new ProgrammeEvent.Superseded(ended));
    }

    /**
     * Notes that every unit has the seats that this programme asks for on a day.
     *
     * @param as the programme as it was when that was done; has no effect if a version was published meanwhile
     */
    public void seatsAligned(Programme as, LocalDate day) {
        if (seatsDueOn != null && as.versions.size() == versions.size()) {
            seatsDueOn = versions.stream().map(version -> version.definition().inForceFrom()).filter(from -> from.isAfter(day))
                    .min(Comparator.naturalOrder()).orElse(null);
            raise(new ProgrammeEvent.SeatsAligned());
        }
    }

    /**
     * Attaches the full text of the regulation to a version, in the place of another; the same file attached again changes nothing.
     *
     * @throws InvalidInput if there is no such version
     */
    public void attach(int number, FullText text) {
        ProgrammeVersion version = version(number).orElseThrow(() -> new InvalidInput("version", "version-unknown", number));
        if (version.fullText() == null || !version.fullText().file().equals(text.file())) {
            ProgrammeVersion attached = version.with(text);
            versions.set(versions.indexOf(version), attached);
            raise(new ProgrammeEvent.FullTextAttached(attached));
        }
    }

    /** The version of that number. */
    public Optional<ProgrammeVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version in force on a day. */
    public Optional<ProgrammeVersion> inForceOn(LocalDate day) {
        return versions.stream().filter(version -> version.isInForce(day)).findFirst();
    }

    /** The version published last; it may come into force later. */
    public Optional<ProgrammeVersion> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** All published versions, oldest first. */
    public List<ProgrammeVersion> versions() {
        return List.copyOf(versions);
    }

    /** The day from which units may lack seats that it asks for, or have seats that it asks for no more; null when all have the right ones. */
    public @Nullable LocalDate seatsDueOn() {
        return seatsDueOn;
    }

    @Override
    public String id() {
        return code;
    }
}
