package io.lianluo.meeting.programme;

import io.lianluo.eventing.EventMeta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** All programmes of which the registry has told. */
public interface Programmes {

    /** Keeps a version of a programme, unless a later word on it is kept already. */
    void keep(EventMeta cause, Programme programme);

    /** All versions of a programme, in no particular order. */
    List<Programme> versions(String code);

    /** Codes of all programmes, in order. */
    SortedSet<String> codes();

    /** The version that is in force on that day; the later one where two are. */
    default Optional<Programme> inForce(String code, LocalDate day) {
        return inForce(versions(code), day);
    }

    /**
     * When a duty became known that came with a later version than the first; empty for one that was there from the beginning, whose
     * seats say from when it is owed, and where that was not told. What its periods before asked for was asked by nobody.
     */
    static Optional<Instant> broughtBy(List<Programme> versions, String duty) {
        List<Programme> ordered = versions.stream().sorted(Comparator.comparingInt(Programme::version)).toList();
        return ordered.stream().filter(version -> version.duty(duty).isPresent()).findFirst()
                .filter(bringing -> bringing != ordered.getFirst()).map(Programme::publishedAt);
    }

    /** Of versions of one programme, the one that is in force on that day; the later one where two are. */
    static Optional<Programme> inForce(List<Programme> versions, LocalDate day) {
        return versions.stream().filter(version -> version.isInForceOn(day)).max(Comparator.comparingInt(Programme::version));
    }
}
