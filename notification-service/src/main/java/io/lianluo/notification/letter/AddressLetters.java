package io.lianluo.notification.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All letters to addresses. */
public interface AddressLetters {

    /** Keeps a new letter unless its event issued it already. */
    void issue(AddressLetter letter);

    /** Changes a letter as it stands, again on the newer state when somebody else changed it in between. */
    Optional<AddressLetter> change(UUID id, Consumer<AddressLetter> change);

    /** Letters that are due, the longest due first. */
    List<AddressLetter> due(Instant now, int limit);

    /** Letters that concern the person and are not settled; at most so many. */
    List<AddressLetter> openOf(UUID personId, int limit);
}
