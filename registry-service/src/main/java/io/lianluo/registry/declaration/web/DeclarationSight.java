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
import io.lianluo.registry.unit.Shown;
import io.lianluo.registry.unit.Unit;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides who sees a declaration: its declarer, and the offices above the unit or the part that it is of, of which the nearest rules on it (JCH-2). */
@Component
class DeclarationSight {

    private final Sight sight;
    private final Clock clock;

    DeclarationSight(Sight sight, Clock clock) {
        this.sight = sight;
        this.clock = clock;
    }

    /** Tells whether the caller sees it for the authority: by an office of the whole programme, or of the part to which it belongs. */
    boolean watches(Caller caller, FirstDeclaration declaration) {
        return caller.is(Role.OPERATOR) || shown(caller, declaration.state().programme()).covers(declaration.state().programme(), declaration.state().partId());
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
        Shown watched = caller.is(Role.OPERATOR) ? Shown.ofProgrammes(programme == null ? null : Set.of(programme)) : shown(caller, programme);
        return watched.isNothing() ? new DeclarationFilter(Shown.ofProgrammes(programme == null ? null : Set.of(programme)), accountId, status)
                : new DeclarationFilter(watched, null, status);
    }

    private Shown shown(Caller caller, @Nullable String programme) {
        return sight.shown(caller, programme, Office.Kind.SECRETARIAT);
    }

    /**
     * The signature of the authority.
     *
     * @throws io.lianluo.access.Forbidden if the caller does not act for it
     */
    Signature sign(Caller caller, FirstDeclaration declaration) {
        sight.requireKeeps(caller, Set.of(declaration.state().programme()), declaration.state().partId());
        return new Signature(clock.instant(), caller.subject(), Actor.SECRETARIAT);
    }

    /**
     * Refuses to put a new unit where the caller's office does not act.
     *
     * @param parent code of the unit below which it is to stand; null for where the declaration belongs
     */
    void requirePlaces(Caller caller, FirstDeclaration declaration, @Nullable String parent) {
        boolean elsewhere = parent != null && !parent.isBlank();
        caller.require(!elsewhere || caller.is(Role.OPERATOR) || shown(caller, declaration.state().programme()).covers(declaration.state().programme(), Unit.id(parent.strip())),
                "office-of-part");
    }

    /** The caller as somebody who says who is meant. */
    Teller teller(Caller caller) {
        return sight.teller(caller);
    }
}
