package io.lianluo.meeting.meeting.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.eventing.LostStates;
import io.lianluo.eventing.Outbox;
import io.lianluo.meeting.meeting.Meeting;
import io.lianluo.meeting.meeting.MeetingEvent;
import io.lianluo.meeting.meeting.MeetingFilter;
import io.lianluo.meeting.meeting.MeetingState;
import io.lianluo.meeting.meeting.MeetingStatus;
import io.lianluo.meeting.meeting.Meetings;
import io.lianluo.meeting.meeting.Tally;
import io.lianluo.meeting.meeting.events.MeetingRecords;
import io.lianluo.sealing.SealingKeys;
import io.lianluo.sealing.mongo.SealingStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Meetings as documents. */
@Component
class MeetingStore extends SealingStore<Meeting, MeetingEvent, MeetingStore.State> implements Meetings {

    /** Bounds what one question reads: meetings of one duty, or of one programme ahead. */
    private static final int MANY = 1_000;

    private static final String ID = "_id";
    private static final String PROGRAMME = "state.parts.plan.programme";
    private static final String DUTY = "state.parts.plan.duty";
    private static final String PART = "state.parts.plan.unitId";
    private static final String STATUS = "state.parts.status";
    private static final String AT = "state.parts.at";
    private static final String OWED_UNTIL = "state.parts.owedUntil";
    private static final String SEAT = "state.parts.invitations.seatId";
    private static final String UNIT = "state.parts.invitations.unitId";
    private static final String PERSON = "state.parts.invitations.personId";
    private static final String SAID_BY = "state.parts.invitations.excuse.by";
    private static final VisibleFields VISIBLE = new VisibleFields(PROGRAMME, PERSON, null, UNIT);

    private final LostStates<?> lost;

    /**
     * A meeting as it is stored.
     *
     * @param parts    it, its texts sealed
     * @param sealedBy name of the key
     */
    record State(MeetingState parts, String sealedBy) { }

    MeetingStore(Outbox outbox, SealingKeys keys) {
        super(outbox, keys, "meetings", State.class);
        this.lost = MeetingRecords.lost(outbox);
    }

    @Override
    protected State stateOf(Meeting meeting) {
        return new State(meeting.state().withTexts(sealing(meeting.id())), sealedBy());
    }

    @Override
    protected Meeting restore(State state) {
        return Meeting.restore(state.parts().withTexts(opening(state.parts().id())));
    }

    @Override
    protected List<SpecificRecord> recordsOf(MeetingEvent event, Meeting meeting) {
        return MeetingRecords.of(event, meeting);
    }

    @Override
    protected List<IndexDefinition> ownIndexes() {
        return List.of(index(OWED_UNTIL, ID).partial(PartialIndexFilter.of(where(OWED_UNTIL).exists(true))), index(AT, ID), index(STATUS, AT, ID),
                index(PROGRAMME, STATUS, AT, ID), index(PROGRAMME, AT, ID), index(PROGRAMME, DUTY, STATUS, ID), index(SEAT, AT, ID),
                index(UNIT, AT, ID), index(PERSON, AT, ID), index(PROGRAMME, PART, AT, ID), index(PERSON, ID), index(SAID_BY, ID));
    }

    @Override
    public boolean plan(Meeting meeting) {
        return saveIfAbsent(meeting);
    }

    @Override
    public boolean isLost(UUID id) {
        return lost.contains(id.toString());
    }

    @Override
    public List<Meeting> owed(Instant now, int limit) {
        return find(where(OWED_UNTIL).lt(now), Sort.by(OWED_UNTIL, ID), limit);
    }

    @Override
    public List<Meeting> planned(String programme, String duty) {
        return find(of(programme, MeetingStatus.PLANNED).and(DUTY).is(duty), Sort.by(ID), MANY);
    }

    @Override
    public List<Meeting> ahead(String programme, Instant now) {
        return find(of(programme, MeetingStatus.CALLED).and(AT).gt(now), Sort.by(AT, ID), MANY);
    }

    @Override
    public List<Meeting> aheadOfParts(Instant now) {
        return find(where(STATUS).is(MeetingStatus.CALLED.name()).and(AT).gt(now), Sort.by(AT, ID), MANY).stream()
                .filter(meeting -> meeting.plan().unitId() != null).toList();
    }

    @Override
    public List<Meeting> list(MeetingFilter filter, @Nullable Position after, int limit) {
        List<Criteria> all = new ArrayList<>();
        addIfGiven(all, PROGRAMME, filter.programme());
        addIfGiven(all, STATUS, filter.status() == null ? null : filter.status().name());
        addIfGiven(all, DUTY, filter.duty());
        addIfGiven(all, SEAT, filter.seat() == null ? null : filter.seat().toString());
        VISIBLE.criteria(filter.visible()).map(seen -> filter.parts().isEmpty() ? seen
                : new Criteria().orOperator(seen, VisibleFields.of(PROGRAMME, PART, Set.of(), filter.parts()))).ifPresent(all::add);
        if (after != null) {
            all.add(new Criteria().orOperator(where(AT).gt(after.at()), where(AT).is(after.at()).and(ID).gt(after.id())));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), Sort.by(AT, ID), limit);
    }

    @Override
    public List<Meeting> saidAboutOrBy(UUID personId, @Nullable UUID after, int limit) {
        Criteria said = new Criteria().orOperator(where(PERSON).is(personId.toString()), where(SAID_BY).is(personId.toString()));
        return find(after == null ? said : new Criteria().andOperator(said, where(ID).gt(after.toString())), Sort.by(ID), limit);
    }

    @Override
    public Tally tally(String programme) {
        return tally(programme, null, status -> of(programme, status));
    }

    @Override
    public Tally tally(String programme, UUID unitId, Set<UUID> units) {
        List<String> part = units.stream().map(UUID::toString).toList();
        return tally(programme, unitId, status -> of(programme, status).and(PART).in(part));
    }

    private Tally tally(String programme, @Nullable UUID unitId, Function<MeetingStatus, Criteria> standing) {
        return new Tally(programme, unitId, count(standing.apply(MeetingStatus.PLANNED)), count(standing.apply(MeetingStatus.CALLED)),
                count(standing.apply(MeetingStatus.HELD)), count(standing.apply(MeetingStatus.CANCELLED)), count(standing.apply(MeetingStatus.MISSED)));
    }

    private static Criteria of(String programme, MeetingStatus status) {
        return where(PROGRAMME).is(programme).and(STATUS).is(status.name());
    }

    private static void addIfGiven(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(where(field).is(value));
        }
    }

    private static Index index(String... fields) {
        Index index = new Index();
        for (String field : fields) {
            index.on(field, Direction.ASC);
        }
        return index;
    }
}
