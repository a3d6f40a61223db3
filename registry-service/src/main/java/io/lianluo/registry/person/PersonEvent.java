package io.lianluo.registry.person;

import java.time.Instant;

/** An event that can happen to a person's entry. */
public sealed interface PersonEvent {

    /** The person became known. */
    record Registered() implements PersonEvent { }

    /** Name, a contact detail or the language changed. */
    record ContactChanged() implements PersonEvent { }

    /**
     * Somebody confirmed how they can be reached.
     *
     * @param again whether that was in doubt, so that it is to be tried again
     */
    record ContactConfirmed(boolean again) implements PersonEvent { }

    /**
     * A number or an address by which they were reached was replaced.
     *
     * @param before       who they were and how they were reached
     * @param byThemselves whether they did it themselves; otherwise an office did
     * @param at           when
     */
    record ContactReplaced(PersonalData before, boolean byThemselves, Instant at) implements PersonEvent { }

    /** They gave an address, which is to be confirmed. */
    record AddressClaimed() implements PersonEvent { }

    /** They are to confirm how they can be reached. */
    record AskedToConfirm() implements PersonEvent { }

    /** They could not be reached. */
    record ContactSuspected() implements PersonEvent { }

    /** They did not confirm in time. */
    record ConfirmationOverdue() implements PersonEvent { }

    /** They need not confirm any more. */
    record ExcusedFromConfirming() implements PersonEvent { }

    /**
     * They were erased.
     *
     * @param at when
     */
    record Erased(Instant at) implements PersonEvent { }

    /** They turned out to be somebody who was known before, and are recognised by nothing any more. */
    record FoundToBeAnother() implements PersonEvent { }
}
