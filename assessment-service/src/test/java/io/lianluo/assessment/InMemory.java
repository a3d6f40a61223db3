package io.lianluo.assessment;

import io.lianluo.assessment.ledger.Ledger;
import io.lianluo.assessment.ledger.LedgerEvent;
import io.lianluo.assessment.ledger.LedgerFilter;
import io.lianluo.assessment.ledger.LedgerState;
import io.lianluo.assessment.ledger.Ledgers;
import io.lianluo.assessment.programme.Programme;
import io.lianluo.assessment.programme.Programmes;
import io.lianluo.assessment.proposal.Proposal;
import io.lianluo.assessment.proposal.ProposalEvent;
import io.lianluo.assessment.proposal.ProposalFilter;
import io.lianluo.assessment.proposal.ProposalState;
import io.lianluo.assessment.proposal.ProposalStatus;
import io.lianluo.assessment.proposal.Proposals;
import io.lianluo.assessment.source.Attendance;
import io.lianluo.assessment.source.Notice;
import io.lianluo.assessment.source.Obligation;
import io.lianluo.assessment.source.Overdue;
import io.lianluo.assessment.source.SeatLiaison;
import io.lianluo.assessment.source.Sources;
import io.lianluo.eventing.EventMeta;
import io.lianluo.testing.InMemoryStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ports of the assessment service kept in memory: like the real ones, they hold states and let no older event pass. */
public final class InMemory {

    private InMemory() { }

    /** Lets an event of the same or a smaller sequence not pass. */
    private static final class Guard {

        private final Map<String, Long> sequences = new HashMap<>();

        boolean passes(EventMeta cause, String key) {
            Long known = sequences.get(key);
            if (known != null && known >= cause.sequence()) {
                return false;
            }
            sequences.put(key, cause.sequence());
            return true;
        }
    }

    /** Keeps in memory what other contexts said. */
    public static final class SourcesFake implements Sources {

        private final Guard guard = new Guard();
        private final Map<UUID, Obligation> obligations = new HashMap<>();
        private final Map<UUID, Overdue> overdue = new HashMap<>();
        private final Map<String, Attendance> attendances = new HashMap<>();
        private final Map<UUID, Notice> notices = new HashMap<>();

        @Override
        public void keep(EventMeta cause, Obligation obligation) {
            if (guard.passes(cause, "obligation " + obligation.id())) {
                obligations.put(obligation.id(), obligation);
            }
        }

        @Override
        public void keep(EventMeta cause, Overdue found) {
            if (guard.passes(cause, "overdue " + found.obligationId())) {
                overdue.put(found.obligationId(), found);
            }
        }

        @Override
        public void keep(EventMeta cause, Attendance attendance) {
            if (guard.passes(cause, "attendance " + attendance.id())) {
                attendances.put(attendance.id(), attendance);
            }
        }

        @Override
        public void keep(EventMeta cause, Notice notice) {
            if (guard.passes(cause, "notice " + notice.id())) {
                notices.put(notice.id(), notice);
            }
        }

        @Override
        public Optional<Obligation> obligation(UUID id) {
            return Optional.ofNullable(obligations.get(id));
        }

        @Override
        public Optional<Overdue> overdue(UUID obligationId) {
            return Optional.ofNullable(overdue.get(obligationId));
        }

        @Override
        public Optional<Attendance> attendance(String id) {
            return Optional.ofNullable(attendances.get(id));
        }

        @Override
        public List<Attendance> attendances(UUID meetingId, UUID personId) {
            return attendances.values().stream().filter(known -> known.meetingId().equals(meetingId) && personId.equals(known.seatLiaison().personId())).toList();
        }

        @Override
        public List<Notice> notices(UUID aboutId, UUID personId) {
            return notices.values().stream().filter(known -> known.aboutId().equals(aboutId) && known.personId().equals(personId)).toList();
        }
    }

    /** Ledgers in memory. */
    public static final class LedgersFake extends InMemoryStore<Ledger, LedgerEvent, LedgerState> implements Ledgers {

        public LedgersFake() {
            super(Ledger::state, Ledger::restore);
        }

        @Override
        public void open(SeatLiaison seatLiaison) {
            saveIfAbsent(Ledger.open(seatLiaison));
        }

        @Override
        public List<String> adverse(String programme, String after, int limit) {
            return all().stream().map(Ledger::state).filter(state -> state.seatLiaison().programme().equals(programme) && state.adverse() > 0)
                    .map(LedgerState::id).filter(id -> id.compareTo(after) > 0).limit(limit).toList();
        }

        @Override
        public List<Ledger> list(LedgerFilter filter, @Nullable String after, int limit) {
            throw new UnsupportedOperationException("lists are tested on the real store");
        }

        @Override
        public List<Ledger> ofPerson(UUID personId) {
            throw new UnsupportedOperationException("lists are tested on the real store");
        }

        @Override
        public long count(String programme, Set<UUID> units) {
            throw new UnsupportedOperationException("counts are tested on the real store");
        }

        @Override
        public long count(String programme) {
            throw new UnsupportedOperationException("counts are tested on the real store");
        }
    }

    /** Proposals in memory, with what was told of them. */
    public static final class ProposalsFake extends InMemoryStore<Proposal, ProposalEvent, ProposalState> implements Proposals {

        public ProposalsFake() {
            super(Proposal::state, Proposal::restore);
        }

        @Override
        public List<Proposal> about(UUID liaisonId) {
            return all().stream().filter(proposal -> liaisonId.equals(proposal.liaison().liaisonId())).toList();
        }

        @Override
        public boolean draft(Proposal proposal) {
            return saveIfAbsent(proposal);
        }

        @Override
        public List<Proposal> list(ProposalFilter filter, @Nullable Position after, int limit) {
            throw new UnsupportedOperationException("lists are tested on the real store");
        }

        @Override
        public long count(String programme, ProposalStatus status, Set<UUID> units) {
            throw new UnsupportedOperationException("counts are tested on the real store");
        }

        @Override
        public long count(String programme, ProposalStatus status) {
            throw new UnsupportedOperationException("counts are tested on the real store");
        }
    }

    /** Programmes in memory. */
    public static final class ProgrammesFake implements Programmes {

        private final Guard guard = new Guard();
        private final Map<String, Programme> versions = new TreeMap<>();

        @Override
        public void keep(@Nullable EventMeta cause, Programme programme) {
            String key = programme.code() + "/" + programme.version();
            if (cause == null || guard.passes(cause, key)) {
                versions.put(key, programme);
            }
        }

        @Override
        public SortedSet<String> codes() {
            return versions.values().stream().map(Programme::code).collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public List<Programme> versions(String code) {
            return versions.values().stream().filter(programme -> programme.code().equals(code))
                    .sorted(Comparator.comparingInt(Programme::version)).toList();
        }
    }
}
