package io.lianluo.registry.programme;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Publishes programmes and finds them. */
public class ProgrammeService {

    private final Programmes programmes;
    private final Clock clock;

    /** A service over all programmes. */
    public ProgrammeService(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Publishes a version of a programme, unless its newest version says the same already.
     *
     * @throws Conflict if it would come into force no later than its predecessor
     */
    public Publication publish(ProgrammeDefinition definition, String by) {
        return publish(definition, by, programme -> { });
    }

    /**
     * Publishes a version of a programme, unless its newest version says the same already.
     *
     * @param guard refuses by an exception of its own, before anything is changed
     * @throws Conflict if it would come into force no later than its predecessor, or others have another version by its number
     */
    public Publication publish(ProgrammeDefinition definition, String by, Consumer<Programme> guard) {
        Programme programme = programmes.find(definition.code()).orElseGet(() -> Programme.draft(definition.code()));
        guard.accept(programme);
        ProgrammeVersion version = programme.publish(definition, () -> number(programme, definition), clock.instant(), by);
        boolean isNew = !programme.raised().isEmpty();
        programmes.save(programme);
        return new Publication(version, isNew);
    }

    /** A version that a restored store does not have is in force for others: it must come back before another, unless it was taken back. */
    private int number(Programme programme, ProgrammeDefinition definition) {
        int number = programme.nextNumber();
        while (programmes.isTakenBack(definition.code(), number)) {
            number++;
        }
        if (programmes.isLost(new ProgrammeVersion(number, definition, null, clock.instant(), ""))) {
            throw new Conflict("programme-version-lost", definition.code(), number);
        }
        return number;
    }

    /**
     * Attaches the full text of the regulation to a version of a programme.
     *
     * @param guard refuses by an exception of its own, before anything is changed
     * @throws InvalidInput if there is no such version
     */
    public Optional<Programme> attach(String code, int version, FullText text, Consumer<Programme> guard) {
        return programmes.change(code, programme -> {
            guard.accept(programme);
            programme.attach(version, text);
        });
    }

    /** The programme of that code. */
    public Optional<Programme> find(String code) {
        return programmes.find(code);
    }

    /** Every programme, by code. */
    public List<Programme> all() {
        return programmes.all();
    }

    /**
     * The result of publishing.
     *
     * @param version the version that says it
     * @param isNew   false when it was published before
     */
    public record Publication(ProgrammeVersion version, boolean isNew) { }
}
