package io.lianluo.registry.person;

/** What can happen to a person's entry. */
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

    /** They are to confirm how they can be reached. */
    record AskedToConfirm() implements PersonEvent { }

    /** They could not be reached. */
    record ContactSuspected() implements PersonEvent { }

    /** They did not confirm in time. */
    record ConfirmationOverdue() implements PersonEvent { }

    /** They need not confirm any more. */
    record ExcusedFromConfirming() implements PersonEvent { }

    /** They turned out to be somebody who was known before, and are recognised by nothing any more. */
    record FoundToBeAnother() implements PersonEvent { }
}
