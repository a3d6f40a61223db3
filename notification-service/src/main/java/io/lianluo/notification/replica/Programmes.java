package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Programmes. */
public interface Programmes {

    /** Keeps a version. */
    void keep(EventMeta cause, Programme version);

    /** A version of the programme of that code; the latest one where none is named, or the one that is named has not been heard of. */
    Optional<Programme> find(String code, @Nullable Integer version);

    /** Codes of all programmes, in order. */
    List<String> codes();
}
