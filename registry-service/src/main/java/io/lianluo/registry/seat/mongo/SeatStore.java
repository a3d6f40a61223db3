package io.lianluo.registry.seat.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.domain.RecordedChange;
import io.lianluo.eventing.Outbox;
import io.lianluo.registry.acting.ChangeRecorder;
import io.lianluo.registry.seat.Counterpart;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatEvent;
import io.lianluo.registry.seat.SeatFilter;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.Seats;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.seat.events.SeatRecords;
import io.lianluo.registry.seat.handover.Handover;
import io.lianluo.registry.seat.mongo.SeatDocument.Occupancy;
import io.lianluo.registry.seat.vacancy.Vacancy;
import io.lianluo.registry.unit.Shown;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

@Component
class SeatStore extends SealingStore<Seat, SeatEvent, SeatDocument> implements Seats {

    private static final Sort BY_ID = Sort.by("_id");
    /** No unit has more. */
    private static final int SEATS_OF_A_UNIT = 1_000;
    private static final String LIAISON = "state.parts.liaisons.liaisonId";
    private static final String PERSON = "state.parts.liaisons.candidate.personId";

    private static final String COUNTERPART = "state.counterpart";
    private static final String COMING = "state.parts.coming";
    private static final String ABOVE = "state.parts.reportsTo";

    private final ChangeRecorder recorder;

    SeatStore(Outbox outbox, SealingKeys keys, ChangeRecorder recorder) {
        super(outbox, keys, "seats", SeatDocument.class);
        this.recorder = recorder;
    }

    @Override
    public Optional<Seat> ofLiaison(UUID liaisonId) {
        return find(where(LIAISON).is(liaisonId.toString()), Sort.unsorted(), 1).stream().findFirst();
    }

    @Override
    public List<Seat> list(SeatFilter filter, @Nullable String afterId, int limit) {
        List<Criteria> all = new ArrayList<>();
        if (filter.unitId() != null) {
            all.add(where("state.unitId").is(filter.unitId().toString()));
        }
        if (filter.everHeldBy() != null) {
            all.add(where(PERSON).is(filter.everHeldBy().toString()));
        }
        if (filter.above() != null) {
            all.add(where(ABOVE).in(texts(filter.above())));
        }
        if (filter.counterpart() != null) {
            all.add(where(COUNTERPART).is(filter.counterpart().toString()));
        }
        if (filter.shown().programmes() != null) {
            all.add(filter.own() == null ? shown(filter.shown()) : shownOrOwn(filter.shown(), filter.own()));
        }
        if (filter.vacant() != null) {
            all.add(where("state.occupancy").is((filter.vacant() ? Occupancy.VACANT : Occupancy.HELD).name()));
        }
        if (filter.openHandover()) {
            all.add(where("state.openHandover").is(true));
        }
        if (filter.unsteady() != null) {
            all.add(filter.unsteady().isEmpty() ? where("_id").is(null)
                    : new Criteria().orOperator(filter.unsteady().stream().map(SeatStore::unsteady).toList()));
        }
        if (filter.unchecked() != null) {
            all.add(filter.unchecked().isEmpty() ? where("_id").is(null) : new Criteria().orOperator(filter.unchecked().entrySet().stream()
                    .map(today -> where("state.programme").is(today.getKey()).and("state.uncheckedFrom").lte(today.getValue().toString())).toList()));
        }
        if (afterId != null) {
            all.add(where("_id").gt(afterId));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), BY_ID, limit);
    }

    private static Criteria shown(Shown shown) {
        return VisibleFields.of("state.programme", "state.unitId", Objects.requireNonNull(shown.programmes()), shown.parts());
    }

    private static Criteria shownOrOwn(Shown shown, SeatFilter.Own own) {
        List<Criteria> either = new ArrayList<>();
        if (!shown.isNothing()) {
            either.add(shown(shown));
        }
        either.add(ofProgramme(where(PERSON).is(own.personId().toString()), own));
        either.add(ofProgramme(where(COUNTERPART).is(own.personId().toString()), own));
        if (!own.above().isEmpty()) {
            either.add(ofProgramme(where(ABOVE).in(texts(own.above())), own));
        }
        if (!own.units().isEmpty()) {
            either.add(ofProgramme(where("state.unitId").in(texts(own.units())), own));
        }
        return new Criteria().orOperator(either);
    }

    private static Criteria ofProgramme(Criteria part, SeatFilter.Own own) {
        return own.programme() == null ? part : part.and("state.programme").is(own.programme());
    }

    private static List<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /** The latest change leads to the few seats that changed at all; that one more than allowed lies in the span decides. */
    private static Criteria unsteady(SeatFilter.Measure measure) {
        return where("state.programme").is(measure.programme()).and("state.rule").is(measure.rule())
                .and("state.lastChange").gte(measure.since().toString()).and("state.changes." + measure.changes()).gte(measure.since().toString());
    }

    @Override
    public List<Seat> ofUnits(Collection<UUID> unitIds) {
        return unitIds.isEmpty() ? List.of() : find(where("state.unitId").in(unitIds.stream().map(UUID::toString).toList()), BY_ID, unitIds.size() * SEATS_OF_A_UNIT);
    }

    @Override
    public List<Seat> withComing(int limit) {
        return find(where(COMING + ".on").exists(true), Sort.by(COMING + ".on"), limit);
    }

    @Override
    public boolean isAwaited(UUID personId) {
        return !find(where(COMING + ".candidate.personId").is(personId.toString()), Sort.unsorted(), 1).isEmpty();
    }

    @Override
    public List<Seat> withFile(UUID file, int limit) {
        return find(where("state.files").is(file.toString()), Sort.unsorted(), limit);
    }

    @Override
    public long countHeld(Shown part) {
        return count(new Criteria().andOperator(shown(part), where("state.occupancy").is(Occupancy.HELD.name())));
    }

    @Override
    public long countVacant(Shown part) {
        return count(new Criteria().andOperator(shown(part), where("state.occupancy").is(Occupancy.VACANT.name())));
    }

    @Override
    public List<Seat> withVacancyTermFrom(String programme, String rule, LocalDate atTheLatest, int limit) {
        return find(where("state.programme").is(programme).and("state.rule").is(rule).and("state.termFrom").lte(atTheLatest.toString()),
                Sort.by("state.termFrom"), limit);
    }

    @Override
    public List<Seat> withLapseToTell(String programme, LocalDate today, int limit) {
        return find(where("state.programme").is(programme).and("state.tellsLapseFrom").lte(today.toString()), Sort.by("state.tellsLapseFrom"), limit);
    }

    @Override
    public List<Seat> transferring(int limit) {
        return find(where("state.transferring").is(true), Sort.unsorted(), limit);
    }

    @Override
    protected SeatDocument stateOf(Seat seat) {
        Occupancy occupancy = seat.holder().isPresent() ? Occupancy.HELD : seat.isVacant() ? Occupancy.VACANT : Occupancy.CLOSED;
        LocalDate termFrom = seat.vacancy().filter(vacancy -> vacancy.missed() == null).map(Vacancy::termFrom).orElse(null);
        return new SeatDocument(seat.key().programme(), seat.key().rule(), seat.key().unitId(), seat.key().ordinal(), seat.state().withTexts(sealing(seat.id())),
                occupancy, termFrom, seat.changes().isEmpty() ? null : seat.changes().getFirst(), seat.changes(),
                seat.counterpart().map(Counterpart::personId).orElse(null), nullUnless(seat.handovers().stream().anyMatch(Handover::isOpen)),
                nullUnless(seat.transfer().isPresent()), seat.uncheckedFrom().orElse(null), seat.tellsLapseFrom().orElse(null), seat.files(), sealedBy());
    }

    private static @Nullable Boolean nullUnless(boolean holds) {
        return holds ? true : null;
    }

    @Override
    protected Seat restore(SeatDocument state) {
        SeatKey key = new SeatKey(state.programme(), state.rule(), state.unitId(), state.ordinal());
        return Seat.restore(key, state.parts().withTexts(opening(key.id())));
    }

    @Override
    protected RecordedChange recordedChangeOf(SeatEvent event, Seat seat, long version) {
        return recorder.of("seat", event, seat.key().programme(), version);
    }

    @Override
    protected List<SpecificRecord> recordsOf(SeatEvent event, Seat seat) {
        return SeatRecords.of(event, seat);
    }

    /** An appointment belongs to one seat for ever, so the seat's version can be its sequence too. */
    @Override
    protected boolean isKeyOf(Seat seat, String key) {
        return Stream.concat(Stream.of(seat.id()), seat.liaisons().stream().flatMap(liaison -> Stream.concat(Stream.of(liaison.liaisonId()),
                liaison.delegations().stream().map(Delegation::id)))).anyMatch(id -> id.toString().equals(key));
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(
                new Index("state.unitId", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.programme", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index("state.programme", Sort.Direction.ASC).on("state.occupancy", Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(LIAISON, Sort.Direction.ASC),
                new Index(PERSON, Sort.Direction.ASC).on("_id", Sort.Direction.ASC),
                new Index(COMING + ".on", Sort.Direction.ASC).sparse(),
                new Index(COMING + ".candidate.personId", Sort.Direction.ASC).sparse(),
                new Index(ABOVE, Sort.Direction.ASC).on("_id", Sort.Direction.ASC).partial(PartialIndexFilter.of(where(ABOVE).exists(true))),
                new Index("state.programme", Sort.Direction.ASC).on("state.rule", Sort.Direction.ASC).on("state.termFrom", Sort.Direction.ASC),
                new Index("state.programme", Sort.Direction.ASC).on("state.rule", Sort.Direction.ASC).on("state.lastChange", Sort.Direction.ASC),
                new Index("state.counterpart", Sort.Direction.ASC).on("_id", Sort.Direction.ASC)
                        .partial(PartialIndexFilter.of(where("state.counterpart").exists(true))),
                new Index("state.programme", Sort.Direction.ASC).on("state.uncheckedFrom", Sort.Direction.ASC)
                        .partial(PartialIndexFilter.of(where("state.uncheckedFrom").exists(true))),
                new Index("state.programme", Sort.Direction.ASC).on("state.tellsLapseFrom", Sort.Direction.ASC)
                        .partial(PartialIndexFilter.of(where("state.tellsLapseFrom").exists(true))),
                new Index("state.files", Sort.Direction.ASC),
                new Index("state.openHandover", Sort.Direction.ASC).sparse(),
                new Index("state.transferring", Sort.Direction.ASC).sparse());
    }
}
