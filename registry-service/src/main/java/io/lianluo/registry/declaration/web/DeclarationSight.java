package io.lianluo.registry.declaration.web;

import io.lianluo.access.Caller;
import io.lianluo.access.Office;
import io.lianluo.access.Role;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.declaration.DeclarationFilter;
import io.lianluo.registry.declaration.FirstDeclaration;
import io.lianluo.registry.declaration.FirstDeclaration.Status;
import io.lianluo.registry.person.Teller;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.seat.access.Sight;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who sees a declaration: its declarer, and the office that acts for the whole programme, which rules on it. */
@Component
class DeclarationSight {

    private final Sight sight;
    private final Clock clock;

    DeclarationSight(Sight sight, Clock clock) {
        this.sight = sight;
        this.clock = clock;
    }

    /** Tells whether the caller sees it for the authority. */
    boolean watches(Caller caller, FirstDeclaration declaration) {
        Set<String> programmes = programmes(caller, declaration.state().programme());
        return programmes == null || programmes.contains(declaration.state().programme());
    }

    /** Tells whether the caller sees it at all. */
    boolean sees(Caller caller, UUID accountId, FirstDeclaration declaration) {
        return isOwn(accountId, declaration) || watches(caller, declaration);
    }

    /** Tells whether it was declared with that account. */
    boolean isOwn(UUID accountId, FirstDeclaration declaration) {
        return accountId.equals(declaration.state().accountId());
    }

    /** The part of the list that the caller sees: all for the authority, otherwise one's own. */
    DeclarationFilter filter(Caller caller, UUID accountId, @Nullable String programme, @Nullable Status status) {
        Set<String> watched = programmes(caller, programme);
        Set<String> asked = programme == null ? null : Set.of(programme);
        return watched == null ? new DeclarationFilter(asked, null, status) : watched.isEmpty() ? new DeclarationFilter(asked, accountId, status)
                : new DeclarationFilter(watched, null, status);
    }

    /** The programmes for the whole of which the caller is in post in the office; null for all. */
    private @Nullable Set<String> programmes(Caller caller, @Nullable String programme) {
        return caller.is(Role.OPERATOR) ? null : sight.shown(caller, programme, Office.Kind.SECRETARIAT).programmes();
    }

    /**
     * The signature of the authority.
     *
     * @throws io.lianluo.access.Forbidden if the caller does not act for it
     */
    Signature sign(Caller caller, FirstDeclaration declaration) {
        sight.requireKeeps(caller, Set.of(declaration.state().programme()), null);
        return new Signature(clock.instant(), caller.subject(), Actor.SECRETARIAT);
    }

    /** The caller as somebody who says who is meant. */
    Teller teller(Caller caller) {
        return sight.teller(caller);
    }
}
