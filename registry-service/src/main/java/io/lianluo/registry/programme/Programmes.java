package io.lianluo.registry.programme;

import io.lianluo.domain.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** All programmes. */
public interface Programmes {

    /** The programme of that code. */
    Optional<Programme> find(String code);

    /** The names of articles by which a version of a programme cites them; none where there is no such version. */
    default List<LocalizedText> cited(String code, int version, Collection<String> numbers) {
        return find(code).flatMap(programme -> programme.version(version)).map(known -> known.definition().cited(numbers)).orElse(List.of());
    }

    /** Every programme, by code; a platform has dozens. */
    List<Programme> all();

    /** Programmes that have a day on which seats are due, past or still to come. */
    List<Programme> withSeatsDue();

    /** Tells whether others were told of that version of a programme, which is not kept here because the store was restored from a backup, and then that it is gone. */
    boolean isTakenBack(String code, int number);

    /** Tells whether others were told of a version of that number, which is not kept here because the store was restored from a backup, and says something else. */
    boolean isLost(ProgrammeVersion version);

    /** Saves what happened to a programme. */
    void save(Programme programme);

    /** Loads a programme, changes it and saves it, again on the newer state if somebody else saved in between. */
    Optional<Programme> change(String code, Consumer<Programme> change);

    /** Tells whether a version has that file as its full text. */
    boolean refersTo(UUID file);
}
