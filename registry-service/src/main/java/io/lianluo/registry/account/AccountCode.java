package io.lianluo.registry.account;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.Conflict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that an office gave to one person, by which an account becomes known as theirs. It works once, for one account, until it expires or a
 * later code of the person takes its place. The code itself is kept nowhere: only digests, by which it is recognised.
 */
public final class AccountCode extends Aggregate<AccountCodeEvent> {

    private State state;

    /** The way on which a code reaches its person. */
    public enum Way {
        /** By a mail to the address that the registry knows. */
        MAIL,
        /** On paper, handed over at the counter. */
        PAPER
    }

    /**
     * A code as it is remembered.
     *
     * @param id       identity of the code
     * @param personId the person for whom it is
     * @param way      how it reaches them
     * @param digests  digests of the code, one for each key
     * @param by       who gave it
     * @param givenAt  when
     * @param until    when it expires
     * @param usedBy   the account that was linked by it; null while none was
     * @param ended    whether it works no longer although nobody used it
     */
    public record State(UUID id, UUID personId, Way way, List<String> digests, String by, Instant givenAt, Instant until, @Nullable UUID usedBy,
                        boolean ended) {

        public State {
            digests = List.copyOf(digests);
        }

        private State with(@Nullable UUID account, boolean over) {
            return new State(id, personId, way, digests, by, givenAt, until, account, over);
        }
    }

    private AccountCode(State state) {
        this.state = state;
    }

    /** Gives a new code. */
    static AccountCode give(UUID id, UUID personId, Way way, List<String> digests, String by, Instant now, Instant until) {
        AccountCode code = new AccountCode(new State(id, personId, way, digests, by, now, until, null, false));
        code.raise(new AccountCodeEvent.Given());
        return code;
    }

    /** The code of a remembered state; raises nothing. */
    public static AccountCode restore(State state) {
        return new AccountCode(state);
    }

    /**
     * Uses it for an account; has no effect if that account used it before, so that a crash in between is mended by the same request.
     *
     * @throws Conflict {@code account-code-used} for another account, {@code account-code-expired} after its time or once a later one took its place
     */
    void use(UUID account, Instant now) {
        if (account.equals(state.usedBy())) {
            return;
        }
        if (state.usedBy() != null) {
            throw new Conflict("account-code-used");
        }
        if (state.ended() || !now.isBefore(state.until())) {
            throw new Conflict("account-code-expired");
        }
        state = state.with(account, false);
        raise(new AccountCodeEvent.Used());
    }

    /** Ends it, because a later one took its place; has no effect on one that was used. */
    void end() {
        if (state.usedBy() == null && !state.ended()) {
            state = state.with(null, true);
            raise(new AccountCodeEvent.Ended());
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
