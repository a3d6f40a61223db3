package io.lianluo.registry.programme;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Publishes programmes and finds them. */
public class ProgrammeService {

    private final Programmes programmes;
    private final Clock clock;
    private final WhenProgrammePublished then;

    /** A service over all programmes, and what follows when one is published. */
    public ProgrammeService(Programmes programmes, Clock clock, WhenProgrammePublished then) {
        this.programmes = programmes;
        this.clock = clock;
        this.then = then;
    }

    /**
     * Publishes a version of a programme, unless its newest version says the same already.
     *
     * @throws NotAfterPredecessorException if it would come into force no later than its predecessor
     */
    public Publication publish(ProgrammeDefinition definition, String by) {
        Programme programme = programmes.find(definition.code()).orElseGet(() -> Programme.draft(definition.code()));
        ProgrammeVersion version = programme.publish(definition, clock.instant(), by);
        boolean isNew = !programme.raised().isEmpty();
        programmes.save(programme);
        if (isNew) {
            then.programmePublished(programme);
        }
        return new Publication(version, isNew);
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
     * What came of publishing.
     *
     * @param version the version that says it
     * @param isNew   false when it was published before
     */
    public record Publication(ProgrammeVersion version, boolean isNew) { }
}
