package io.lianluo.registry.account;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of an identity provider: to whom it belongs, since when, and the wrong codes that were tried with it lately. Its id is derived from
 * the issuer and the name that the issuer gives it, so that there is one document of each, and the name itself is not kept.
 */
public final class Account extends Aggregate<AccountEvent> {

    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofHours(1);

    private State state;

    /**
     * An account as it is remembered.
     *
     * @param id       identity of the account
     * @param personId the person; null while it belongs to nobody
     * @param since    when that began; null while nothing ever did
     * @param failures when wrong codes were tried with it, the latest of them
     */
    public record State(UUID id, @Nullable UUID personId, @Nullable Instant since, List<Instant> failures) {

        public State {
            failures = List.copyOf(failures);
        }
    }

    private Account(State state) {
        this.state = state;
    }

    /** An account of which nothing is known yet. */
    static Account unknown(UUID id) {
        return new Account(new State(id, null, null, List.of()));
    }

    /** The account of a remembered state; raises nothing. */
    public static Account restore(State state) {
        return new Account(state);
    }

    /** Tells from when another code may be tried; empty if one may be tried now. */
    Optional<Instant> waitsUntil(Instant now) {
        List<Instant> lately = lately(now);
        return lately.size() < TRIES ? Optional.empty() : Optional.of(lately.getFirst().plus(WITHIN));
    }

    /** Remembers that a wrong code was tried. */
    void failed(Instant now) {
        List<Instant> failures = new ArrayList<>(lately(now));
        failures.add(now);
        state = new State(state.id(), state.personId(), state.since(), failures.subList(Math.max(0, failures.size() - TRIES), failures.size()));
        raise(new AccountEvent.Failed());
    }

    private List<Instant> lately(Instant now) {
        return state.failures().stream().filter(failure -> failure.isAfter(now.minus(WITHIN))).toList();
    }

    /**
     * Links it to a person; has no effect if it is linked to them already.
     *
     * @throws Conflict {@code account-linked} if it belongs to somebody else
     */
    void link(UUID personId, Instant now) {
        if (personId.equals(state.personId())) {
            return;
        }
        if (state.personId() != null) {
            throw new Conflict("account-linked");
        }
        state = new State(state.id(), personId, now, List.of());
        raise(new AccountEvent.Linked());
    }

    /** Parts it from its person; has no effect on one that belongs to nobody. */
    void part(Instant now) {
        if (state.personId() != null) {
            state = new State(state.id(), null, now, state.failures());
            raise(new AccountEvent.Parted());
        }
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
