package io.lianluo.registry.roster.buffer;

import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Programmes as a batch of lines sees them: each is read once. */
public final class BufferedProgrammes implements Programmes {

    private final Programmes programmes;
    private final Map<String, Optional<Programme>> known = new HashMap<>();

    /** The programmes of a store, each read once. */
    public BufferedProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Optional<Programme> find(String code) {
        return known.computeIfAbsent(code, programmes::find);
    }

    @Override
    public List<Programme> all() {
        return programmes.all();
    }

    @Override
    public List<Programme> withSeatsDue() {
        return programmes.withSeatsDue();
    }

    @Override
    public boolean isTakenBack(String code, int number) {
        return programmes.isTakenBack(code, number);
    }

    @Override
    public boolean isLost(ProgrammeVersion version) {
        return programmes.isLost(version);
    }

    @Override
    public boolean refersTo(UUID file) {
        return programmes.refersTo(file);
    }

    @Override
    public void save(Programme programme) {
        throw new UnsupportedOperationException("a roster changes no programme");
    }

    @Override
    public Optional<Programme> change(String code, Consumer<Programme> change) {
        throw new UnsupportedOperationException("a roster changes no programme");
    }
}
