package io.lianluo.registry.declaration;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.domain.Word;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.declaration.Declared.Declarer;
import io.lianluo.registry.paper.Paper;
import io.lianluo.sealing.TextMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first declaration of a unit to the authority, by the unit itself (首次申报; ANH-7). It opens no right and tells nothing of what is registered
 * until the authority confirms it; then the roster has the people whom it describes, and it forgets the descriptions.
 */
public final class FirstDeclaration extends Aggregate<DeclarationEvent> {

    /** The states of a declaration. */
    public enum Status {
        /** The authority is to rule on it. */
        DECLARED,
        /** The authority decided to confirm it, and what follows is being done. */
        CONFIRMING,
        /** It is on the roster. */
        CONFIRMED,
        /** The authority refused it. */
        REFUSED,
        /** Its declarer took it back. */
        WITHDRAWN;

        /** Tells whether something is still to come of it. */
        public boolean isOpen() {
            return this == DECLARED || this == CONFIRMING;
        }
    }

    private static final int LONGEST = 2_000;

    private State state;

    /**
     * A declaration as it is remembered.
     *
     * @param id           identity of the declaration
     * @param accountId    the account with which it was declared
     * @param declarerId   the person to whom that account belonged then; null if nobody knew
     * @param programme    code of the programme
     * @param partId       the unit whose nearest office rules on it: the registered one, or the one at the top of the part of the office to which it is declared;
     *                     null where the office of the whole programme rules
     * @param declared     all that is declared
     * @param declaredAt   when it was declared, each time that it was
     * @param status       where it stands
     * @param confirmation the decision to confirm it; null unless there is one
     * @param refusal      who refused it, and when; null unless somebody did
     * @param reason       why it was refused
     * @param endedAt      when it was refused or taken back; null unless it was
     */
    public record State(UUID id, UUID accountId, @Nullable UUID declarerId, String programme, @Nullable UUID partId, Declared declared, List<Instant> declaredAt, Status status,
                        @Nullable Confirmation confirmation, @Nullable Signature refusal, @Nullable String reason, @Nullable Instant endedAt) {

        public State {
            declaredAt = List.copyOf(declaredAt);
        }

        /** Returns it with every text written otherwise, because the store keeps them sealed. */
        public State withTexts(TextMapper as) {
            return new State(id, accountId, declarerId, programme, partId, Objects.requireNonNull(as.mapPart("declared", declared, Declared::withTexts)), declaredAt, status,
                    confirmation, refusal, as.mapNullable("reason", reason), endedAt);
        }

        private State with(Declared other, Status now, @Nullable Confirmation decided) {
            return new State(id, accountId, declarerId, programme, partId, other, declaredAt, now, decided, refusal, reason, endedAt);
        }

        private State ended(Status now, @Nullable Signature by, @Nullable String why, Instant at) {
            return new State(id, accountId, declarerId, programme, partId, declared, declaredAt, now, null, by, why, at);
        }
    }

    private FirstDeclaration(State state) {
        this.state = state;
    }

    /** Somebody's declaration. */
    static FirstDeclaration declare(UUID id, UUID accountId, @Nullable UUID declarerId, String programme, @Nullable UUID partId, Declared declared, Instant now) {
        FirstDeclaration declaration = new FirstDeclaration(new State(id, accountId, declarerId, programme, partId, declared, List.of(now), Status.DECLARED, null, null, null, null));
        declaration.raise(new DeclarationEvent.Declared());
        return declaration;
    }

    /** The declaration of a remembered state; raises nothing. */
    public static FirstDeclaration restore(State state) {
        return new FirstDeclaration(state);
    }

    /**
     * Declares otherwise, as long as nobody ruled.
     *
     * @throws Conflict if somebody did, or it was taken back
     */
    void correct(@Nullable UUID partId, Declared declared, Instant now) {
        refuseUnless(Status.DECLARED);
        List<Instant> times = new ArrayList<>(state.declaredAt());
        times.add(now);
        state = new State(state.id(), state.accountId(), state.declarerId(), state.programme(), partId, declared, times, state.status(), null, null, null, null);
        raise(new DeclarationEvent.Corrected());
    }

    /**
     * Takes it back, as long as nobody ruled.
     *
     * @throws Conflict if somebody did, or it was taken back
     */
    void withdraw(Instant now) {
        refuseUnless(Status.DECLARED);
        state = state.ended(Status.WITHDRAWN, null, null, now);
        raise(new DeclarationEvent.Withdrawn());
    }

    /**
     * Refuses it.
     *
     * @throws InvalidInput if no reason is given
     * @throws Conflict     if somebody ruled, or it was taken back
     */
    void refuse(@Nullable String reason, Signature by) {
        refuseUnless(Status.DECLARED);
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "reason-missing");
        }
        if (Text.length(reason) > LONGEST) {
            throw new InvalidInput("reason", "remark");
        }
        state = state.ended(Status.REFUSED, by, reason.strip(), by.at());
        raise(new DeclarationEvent.Refused());
    }

    /**
     * Decides to confirm it.
     *
     * @throws Conflict if somebody ruled, or it was taken back
     */
    void begin(Confirmation decided) {
        refuseUnless(Status.DECLARED);
        state = state.with(state.declared(), Status.CONFIRMING, decided);
        raise(new DeclarationEvent.Begun());
    }

    /** Waits for the authority again, because the roster changed meanwhile; has no effect unless it is being confirmed. */
    void abandon() {
        if (state.status() == Status.CONFIRMING) {
            state = state.with(state.declared(), Status.DECLARED, null);
            raise(new DeclarationEvent.Abandoned());
        }
    }

    /** Notes that it is on the roster, and forgets how it described people; has no effect unless it is being confirmed. */
    void confirm() {
        if (state.status() == Status.CONFIRMING) {
            state = state.with(state.declared().withoutPeople(), Status.CONFIRMED, state.confirmation());
            raise(new DeclarationEvent.Confirmed());
        }
    }

    /** Forgets what was said beside the roster, because it was about somebody who was erased (SCH-8); has no effect unless it is confirmed. */
    public void eraseTexts() {
        Declared erased = state.declared().erased();
        if (state.status() == Status.CONFIRMED && !erased.equals(state.declared())) {
            state = state.with(erased, Status.CONFIRMED, state.confirmation());
            raise(new DeclarationEvent.TextsErased());
        }
    }

    private void refuseUnless(Status needed) {
        if (state.status() != needed) {
            throw new Conflict("declaration-elsewhere", Word.of("declaration", state.status()));
        }
    }

    /** The person who declared, if it is confirmed or being confirmed. */
    Optional<UUID> declarer() {
        return Optional.ofNullable(state.confirmation())
                .map(decided -> state.declared().by() == Declarer.LIAISON ? decided.liaisonId() : decided.representativeId());
    }

    /** Ids of the people whom it is about, as far as they are known. */
    public Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        Optional.ofNullable(state.declarerId()).ifPresent(people::add);
        Optional.ofNullable(state.confirmation()).ifPresent(decided -> people.addAll(List.of(decided.representativeId(), decided.liaisonId())));
        return people;
    }

    /** The uploaded files to which its papers refer. */
    public Set<UUID> files() {
        return Paper.files(state.declared().papers().stream());
    }

    /** Everything that is remembered of it. */
    public State state() {
        return state;
    }

    @Override
    public UUID id() {
        return state.id();
    }
}
