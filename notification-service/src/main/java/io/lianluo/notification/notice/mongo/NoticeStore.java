package io.lianluo.notification.notice.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.lianluo.access.mongo.VisibleFields;
import io.lianluo.eventing.AggregateStore;
import io.lianluo.eventing.Outbox;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeEvent;
import io.lianluo.notification.notice.NoticeFilter;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeState;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.notice.Tally;
import io.lianluo.notification.notice.events.NoticeRecords;
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
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Notices as documents. */
@Component
class NoticeStore extends AggregateStore<Notice, NoticeEvent, NoticeState> implements Notices {

    private static final String ID = "_id";
    private static final String PROGRAMME = "state.programme";
    private static final String PERSON = "state.personId";
    private static final String UNIT = "state.content.unitId";
    private static final String ABOUT = "state.aboutId";
    private static final String KIND = "state.kind";
    private static final String STATUS = "state.status";
    private static final String ISSUED_AT = "state.issuedAt";
    private static final String READ_AT = "state.readAt";
    private static final String MAIL_STATUS = "state.mail.status";
    private static final String MAIL_NEXT_AT = "state.mail.nextAt";
    private static final VisibleFields VISIBLE = new VisibleFields(PROGRAMME, PERSON, null, UNIT);
    private static final Sort NEWEST_FIRST = Sort.by(Direction.DESC, ISSUED_AT, ID);

    /** Bounds what one question reads: those who are told of one thing. */
    private static final int MANY = 10_000;

    NoticeStore(Outbox outbox) {
        super(outbox, "notices", NoticeState.class);
    }

    @Override
    protected NoticeState stateOf(Notice notice) {
        return notice.state();
    }

    @Override
    protected Notice restore(NoticeState state) {
        return Notice.restore(state);
    }

    @Override
    protected List<SpecificRecord> recordsOf(NoticeEvent event, Notice notice) {
        return NoticeRecords.of(event, notice);
    }

    @Override
    protected List<IndexDefinition> indexes() {
        return List.of(new Index(MAIL_NEXT_AT, Direction.ASC).sparse(),
                newestFirst(PERSON), newestFirst(PROGRAMME), newestFirst(UNIT),
                newestFirst(), newestFirst(STATUS), newestFirst(KIND), newestFirst(PROGRAMME, STATUS), newestFirst(ABOUT),
                newestFirst(MAIL_STATUS), newestFirst(PROGRAMME, MAIL_STATUS),
                new Index(PERSON, Direction.ASC).on(MAIL_STATUS, Direction.ASC).on(ID, Direction.ASC),
                new Index(PERSON, Direction.ASC).on(STATUS, Direction.ASC).on(ID, Direction.ASC),
                new Index(ABOUT, Direction.ASC).on(KIND, Direction.ASC).on(ID, Direction.ASC));
    }

    private static Index newestFirst(String... fields) {
        Index index = new Index();
        for (String field : fields) {
            index.on(field, Direction.ASC);
        }
        return index.on(ISSUED_AT, Direction.DESC).on(ID, Direction.DESC);
    }

    @Override
    public boolean issue(Notice notice) {
        return saveIfAbsent(notice);
    }

    @Override
    public List<Notice> mailDue(Instant now, int limit) {
        return find(where(MAIL_NEXT_AT).lte(now), Sort.by(MAIL_NEXT_AT, ID), limit);
    }

    @Override
    public long count(DeliveryStatus mail, Instant issuedBefore, int limit) {
        return count(where(MAIL_STATUS).is(mail.name()).and(ISSUED_AT).lt(issuedBefore), limit);
    }

    @Override
    public List<Notice> wantingContact(UUID personId, @Nullable String after, int limit) {
        Criteria wanting = where(PERSON).is(personId.toString()).and(MAIL_STATUS).in(DeliveryStatus.WAITING.name(), DeliveryStatus.REFUSED.name(),
                DeliveryStatus.HELD.name());
        return find(after == null ? wanting : wanting.and(ID).gt(after), Sort.by(ID), limit);
    }

    @Override
    public List<Notice> notArrived(UUID personId, @Nullable UUID after, int limit) {
        Criteria waiting = where(PERSON).is(personId.toString()).and(STATUS).in(NoticeStatus.PENDING.name(), NoticeStatus.UNDELIVERED.name());
        return find(after == null ? waiting : waiting.and(ID).gt(after.toString()), Sort.by(ID), limit);
    }

    @Override
    public List<Notice> about(UUID aboutId, NoticeKind kind) {
        return find(where(ABOUT).is(aboutId.toString()).and(KIND).is(kind.name()), Sort.by(ID), MANY);
    }

    @Override
    public List<Notice> inbox(UUID personId, @Nullable Position after, int limit) {
        return newestFirst(List.of(where(PERSON).is(personId.toString()), where(STATUS).ne(NoticeStatus.LAPSED.name())), after, limit);
    }

    @Override
    public List<Notice> list(NoticeFilter filter, @Nullable Position after, int limit) {
        List<Criteria> all = new ArrayList<>();
        VISIBLE.criteria(filter.visible()).ifPresent(all::add);
        addIfGiven(all, PROGRAMME, filter.programme());
        addIfGiven(all, PERSON, text(filter.person()));
        addIfGiven(all, ABOUT, text(filter.about()));
        addIfGiven(all, KIND, filter.kind() == null ? null : filter.kind().name());
        addIfGiven(all, STATUS, filter.status() == null ? null : filter.status().name());
        addIfGiven(all, MAIL_STATUS, filter.mail() == null ? null : filter.mail().name());
        return newestFirst(all, after, limit);
    }

    @Override
    public Tally tally(String programme) {
        return tally(programme, null, status -> of(programme, status));
    }

    @Override
    public Tally tally(String programme, UUID unitId, Set<UUID> units) {
        List<String> part = units.stream().map(UUID::toString).toList();
        return tally(programme, unitId, status -> of(programme, status).and(UNIT).in(part));
    }

    private Tally tally(String programme, @Nullable UUID unitId, Function<NoticeStatus, Criteria> standing) {
        return new Tally(programme, unitId, count(standing.apply(NoticeStatus.PENDING)), count(standing.apply(NoticeStatus.SERVED)),
                count(standing.apply(NoticeStatus.SERVED).and(READ_AT).ne(null)), count(standing.apply(NoticeStatus.UNDELIVERED)),
                count(standing.apply(NoticeStatus.LAPSED)));
    }

    @Override
    public long countUnread(UUID personId) {
        return count(where(PERSON).is(personId.toString()).and(STATUS).ne(NoticeStatus.LAPSED.name()).and(READ_AT).is(null));
    }

    private List<Notice> newestFirst(List<Criteria> wanted, @Nullable Position after, int limit) {
        List<Criteria> all = new ArrayList<>(wanted);
        if (after != null) {
            all.add(new Criteria().orOperator(where(ISSUED_AT).lt(after.issuedAt()), where(ISSUED_AT).is(after.issuedAt()).and(ID).lt(after.id())));
        }
        return find(all.isEmpty() ? new Criteria() : new Criteria().andOperator(all), NEWEST_FIRST, limit);
    }

    private static Criteria of(String programme, NoticeStatus status) {
        return where(PROGRAMME).is(programme).and(STATUS).is(status.name());
    }

    /** An id as documents have it. */
    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static void addIfGiven(List<Criteria> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(where(field).is(value));
        }
    }
}
