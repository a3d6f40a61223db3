package io.lianluo.registry.roster.buffer;

import io.lianluo.domain.RecordedChange;
import io.lianluo.registry.office.OfficeEvent;
import io.lianluo.registry.office.OfficeFilter;
import io.lianluo.registry.office.OfficePlace;
import io.lianluo.registry.office.ProgrammeOffice;
import io.lianluo.registry.office.ProgrammeOffices;
import io.lianluo.registry.roster.effect.LineEffects;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Offices as a batch of lines sees them: what is saved is written at its end. Few lines name one, so each is read when it is named. */
public final class BufferedOffices implements ProgrammeOffices {

    private final ProgrammeOffices offices;
    private final UnitOfWork<ProgrammeOffice, OfficeEvent> ahead;

    /** The offices of a store. */
    public BufferedOffices(ProgrammeOffices offices, LineEffects effects) {
        this.offices = offices;
        this.ahead = new UnitOfWork<>(office -> { }, effects::office);
    }

    /** Tells whether something happened to an office that is not to be written, because the line was refused after it. */
    public boolean isTainted() {
        return ahead.isTainted();
    }

    /** Tells whether there is nothing to write. */
    public boolean isUnchanged() {
        return ahead.saved().isEmpty();
    }

    /** Writes what was saved; false if somebody else was faster at one of them. */
    public boolean write() {
        return ahead.write(offices::saveAll, office -> { });
    }

    @Override
    public Optional<ProgrammeOffice> find(UUID id) {
        return ahead.find(id, () -> offices.find(id));
    }

    @Override
    public List<ProgrammeOffice> list(OfficeFilter filter, @Nullable String afterId, int limit) {
        return offices.list(filter, afterId, limit);
    }

    @Override
    public List<ProgrammeOffice> at(OfficePlace place) {
        Stream<ProgrammeOffice> stored = offices.at(place).stream().map(office -> ahead.find(office.id(), () -> Optional.of(office)).orElse(office));
        return Stream.concat(stored, ahead.saved().stream().filter(office -> office.place().equals(place))).distinct().toList();
    }

    @Override
    public List<RecordedChange> since(UUID id, long version) {
        return offices.since(id, version);
    }

    @Override
    public void save(ProgrammeOffice office) {
        ahead.save(office);
    }

    @Override
    public List<ProgrammeOffice> saveAll(List<ProgrammeOffice> all) {
        all.forEach(this::save);
        return List.of();
    }
}
