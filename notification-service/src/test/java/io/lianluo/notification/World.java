package io.lianluo.notification;

import io.lianluo.access.Delegation;
import io.lianluo.access.LinkedAccount;
import io.lianluo.access.Office;
import io.lianluo.access.Unit;
import io.lianluo.domain.LocalizedText;
import io.lianluo.eventing.EventMeta;
import io.lianluo.notification.notice.DeliveryStatus;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeEvent;
import io.lianluo.notification.notice.NoticeFilter;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.notice.NoticeState;
import io.lianluo.notification.notice.NoticeStatus;
import io.lianluo.notification.notice.Notices;
import io.lianluo.notification.notice.Tally;
import io.lianluo.notification.reachability.Reachabilities;
import io.lianluo.notification.replica.Cause;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Contacts;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Meeting;
import io.lianluo.notification.replica.Meetings;
import io.lianluo.notification.replica.Obligation;
import io.lianluo.notification.replica.Obligations;
import io.lianluo.notification.replica.Programme;
import io.lianluo.notification.replica.Programmes;
import io.lianluo.notification.replica.Proposal;
import io.lianluo.notification.replica.Proposals;
import io.lianluo.notification.replica.Roster;
import io.lianluo.testing.InMemoryStore;
import io.lianluo.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the data of the service in memory for tests, with a clock that stands until it is moved. */
public final class World {

    public static final String PROGRAMME = "auto-trade-association";
    public static final Instant START = Instant.parse("2026-11-24T01:00:00Z");

    public final TestClock clock = new TestClock(START);
    public final NoticeMap notices = new NoticeMap();
    public final ContactMap contacts = new ContactMap();
    public final RosterMap roster = new RosterMap();
    public final ProgrammeMap programmes = new ProgrammeMap();
    public final ObligationMap obligations = new ObligationMap();
    public final MeetingMap meetings = new MeetingMap();
    public final ProposalMap proposals = new ProposalMap();
    public final ReachabilityMap reachabilities = new ReachabilityMap();

    /** An event of that sequence about that. */
    public static EventMeta event(String subject, long sequence) {
        return new EventMeta(UUID.nameUUIDFromBytes((subject + sequence).getBytes()), "type", "/source", subject, sequence, START, "topic", null);
    }

    /** A cause of that sequence. */
    public static Cause cause(long sequence) {
        return Cause.of(event("cause", sequence));
    }

    /** An id that ends in that number. */
    public static UUID id(int number) {
        return new UUID(0, number);
    }

    public static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    /** Notices by id; each is loaded anew from its state, as from a store. */
    public static final class NoticeMap extends InMemoryStore<Notice, NoticeEvent, NoticeState> implements Notices {

        private @Nullable RuntimeException failure;

        NoticeMap() {
            super(Notice::state, Notice::restore);
        }

        /** The next change that serves a notice fails, as if the store were away. */
        public void failNextChange() {
            failure = new IllegalStateException("the store is away");
        }

        public synchronized Notice only() {
            if (all().size() != 1) {
                throw new AssertionError("expected one notice, but there are " + states().values());
            }
            return all().getFirst();
        }

        public synchronized List<NoticeEvent> served() {
            return told().stream().filter(NoticeEvent.Served.class::isInstance).toList();
        }

        @Override
        public boolean issue(Notice notice) {
            return saveIfAbsent(notice);
        }

        @Override
        public synchronized void save(Notice notice) {
            if (failure != null && notice.raised().stream().anyMatch(NoticeEvent.Served.class::isInstance)) {
                RuntimeException failing = failure;
                failure = null;
                throw failing;
            }
            super.save(notice);
        }

        @Override
        public synchronized List<Notice> mailDue(Instant now, int limit) {
            return all().stream().filter(notice -> notice.mail().nextAt() != null && !notice.mail().nextAt().isAfter(now)).limit(limit).toList();
        }

        @Override
        public synchronized long count(DeliveryStatus mail, Instant issuedBefore, int limit) {
            return all().stream().filter(notice -> notice.mail().status() == mail && notice.state().issuedAt().isBefore(issuedBefore)).limit(limit).count();
        }

        @Override
        public synchronized List<Notice> wantingContact(UUID personId, @Nullable String after, int limit) {
            return all().stream().filter(notice -> notice.personId().equals(personId) && (after == null || notice.id().toString().compareTo(after) > 0))
                    .filter(notice -> Set.of("WAITING", "REFUSED", "HELD").contains(notice.mail().status().name())).limit(limit).toList();
        }

        @Override
        public synchronized List<Notice> notArrived(UUID personId, @Nullable UUID after, int limit) {
            return all().stream().filter(notice -> notice.personId().equals(personId) && (after == null || notice.id().toString().compareTo(after.toString()) > 0))
                    .filter(notice -> notice.status() == NoticeStatus.PENDING || notice.status() == NoticeStatus.UNDELIVERED).limit(limit).toList();
        }

        @Override
        public synchronized List<Notice> about(UUID aboutId, NoticeKind kind) {
            return all().stream().filter(notice -> notice.aboutId().equals(aboutId) && notice.kind() == kind).toList();
        }

        @Override
        public synchronized List<Notice> inbox(UUID personId, @Nullable Position after, int limit) {
            return all().stream().filter(notice -> notice.personId().equals(personId) && notice.status() != NoticeStatus.LAPSED).toList();
        }

        @Override
        public List<Notice> list(NoticeFilter filter, @Nullable Position after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Tally tally(String programme) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Tally tally(String programme, UUID unitId, Set<UUID> units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long countUnread(UUID personId) {
            throw new UnsupportedOperationException();
        }
    }

    /** Contacts by person. */
    public static final class ContactMap implements Contacts {
        private final Map<UUID, Contact> contacts = new HashMap<>();
        private final Set<UUID> erased = new HashSet<>();

        public void put(UUID personId, @Nullable String email, String language, long edition) {
            contacts.put(personId, new Contact(personId, "王芳", email, language, edition));
        }

        @Override
        public void keep(EventMeta cause, Contact contact) {
            contacts.put(contact.personId(), contact);
        }

        @Override
        public void erase(EventMeta cause, UUID personId) {
            contacts.remove(personId);
            erased.add(personId);
        }

        /** Nothing was heard of the person yet. */
        public void forget(UUID personId) {
            contacts.remove(personId);
        }

        @Override
        public boolean isErased(UUID personId) {
            return erased.contains(personId);
        }

        @Override
        public Optional<Contact> find(UUID personId) {
            return Optional.ofNullable(contacts.get(personId));
        }
    }

    /** Units and appointments by id. */
    public static final class RosterMap implements Roster {
        private final Map<UUID, Unit> units = new HashMap<>();
        private final Map<UUID, Liaison> liaisons = new HashMap<>();
        private final List<Office> offices = new ArrayList<>();

        public void put(Unit unit) {
            units.put(unit.id(), unit);
        }

        public void put(Office office) {
            offices.add(office);
        }

        public void put(Liaison liaison) {
            liaisons.put(liaison.liaisonId(), liaison);
        }

        @Override
        public void keep(EventMeta cause, Unit unit) {
            put(unit);
        }

        @Override
        public void keep(EventMeta cause, Liaison liaison) {
            put(liaison);
        }

        @Override
        public List<Liaison> liaisonsOf(UUID personId) {
            return liaisons.values().stream().filter(liaison -> liaison.personId().equals(personId)).toList();
        }

        @Override
        public void keep(EventMeta cause, Office office) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public void keep(EventMeta cause, Delegation delegation) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Collection<Delegation> delegationsOf(UUID personId) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public void keep(EventMeta cause, LinkedAccount account) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Optional<UUID> personOf(UUID accountId) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Collection<Office> of(UUID personId) {
            return List.of();
        }

        @Override
        public Collection<Office> startingAt(String programme, Collection<UUID> unitIds) {
            return offices.stream().filter(office -> office.programme().equals(programme) && unitIds.contains(office.unitId())).toList();
        }

        @Override
        public Collection<Office> ofWholeTree(String programme) {
            return offices.stream().filter(office -> office.programme().equals(programme) && office.isWhole()).toList();
        }

        @Override
        public Map<UUID, String> unitNames(Collection<UUID> unitIds) {
            throw new UnsupportedOperationException("asked over HTTP only");
        }

        @Override
        public Collection<UUID> ledBy(UUID personId) {
            return List.of();
        }

        @Override
        public Collection<UUID> below(Collection<UUID> unitIds) {
            return List.of();
        }

        @Override
        public Optional<Unit> unit(UUID unitId) {
            return Optional.ofNullable(units.get(unitId));
        }

        @Override
        public Optional<Liaison> liaison(UUID liaisonId) {
            return Optional.ofNullable(liaisons.get(liaisonId));
        }

        @Override
        public Optional<String> rosterName(UUID personId) {
            return liaisons.values().stream().filter(liaison -> liaison.personId().equals(personId) && liaison.rosterName() != null)
                    .map(Liaison::rosterName).findFirst();
        }
    }

    /** Programmes by code. */
    public static final class ProgrammeMap implements Programmes {
        private final List<Programme> versions = new ArrayList<>();

        public void put(Programme version) {
            versions.add(version);
        }

        @Override
        public void keep(EventMeta cause, Programme version) {
            put(version);
        }

        @Override
        public Optional<Programme> find(String code, @Nullable Integer version) {
            return versions.stream().filter(known -> known.code().equals(code)).max(Comparator.comparingInt(known -> version != null && version == known.version()
                    ? Integer.MAX_VALUE : known.version()));
        }

        @Override
        public List<String> codes() {
            return versions.stream().map(Programme::code).distinct().sorted().toList();
        }
    }

    /** Obligations by id. */
    public static final class ObligationMap implements Obligations {
        private final Map<UUID, Obligation> obligations = new HashMap<>();

        public void put(Obligation obligation) {
            obligations.put(obligation.id(), obligation);
        }

        @Override
        public void keep(EventMeta cause, Obligation obligation) {
            put(obligation);
        }

        @Override
        public Optional<Obligation> find(UUID id) {
            return Optional.ofNullable(obligations.get(id));
        }
    }

    /** Meetings by id. */
    public static final class MeetingMap implements Meetings {
        private final Map<UUID, Meeting> meetings = new HashMap<>();

        public void put(Meeting meeting) {
            meetings.put(meeting.id(), meeting);
        }

        @Override
        public void keep(EventMeta cause, Meeting meeting) {
            put(meeting);
        }

        @Override
        public Optional<Meeting> find(UUID id) {
            return Optional.ofNullable(meetings.get(id));
        }
    }

    /** Proposals by id. */
    public static final class ProposalMap implements Proposals {
        private final Map<UUID, Proposal> proposals = new HashMap<>();
        private final Set<UUID> withdrawn = new HashSet<>();

        public void withdraw(UUID proposalId) {
            withdrawn.add(proposalId);
        }

        @Override
        public void keep(EventMeta cause, Proposal proposal) {
            proposals.put(proposal.id(), proposal);
        }

        @Override
        public void withdrawn(EventMeta cause, UUID proposalId) {
            withdraw(proposalId);
        }

        @Override
        public boolean isWithdrawn(UUID proposalId) {
            return withdrawn.contains(proposalId);
        }

        @Override
        public List<Proposal> openFor(UUID unitId) {
            return proposals.values().stream().filter(proposal -> proposal.unitId().equals(unitId) && !isWithdrawn(proposal.id())).toList();
        }
    }

    /** Failed editions by person. */
    public static final class ReachabilityMap implements Reachabilities {
        private final Map<UUID, Long> failed = new HashMap<>();
        private final List<UUID> told = new ArrayList<>();

        public List<UUID> told() {
            return told;
        }

        @Override
        public boolean failed(UUID personId, long edition) {
            return failed.getOrDefault(personId, 0L) >= edition;
        }

        @Override
        public void forget(UUID personId) {
            failed.remove(personId);
        }

        @Override
        public void refused(UUID personId, long edition, UUID noticeId, Instant now) {
            failed.merge(personId, edition, Math::max);
            told.add(noticeId);
        }
    }
}
