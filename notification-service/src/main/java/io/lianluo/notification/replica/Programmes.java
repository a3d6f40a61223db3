package io.lianluo.notification.replica;

import io.lianluo.eventing.EventMeta;
import java.util.List;
import java.util.Optional;

/** Programmes. */
public interface Programmes {

    /** Keeps a version. */
    void keep(EventMeta cause, Programme version);

    /** The latest version of the programme of that code. */
    Optional<Programme> latest(String code);

    /** Codes of all programmes, in order. */
    List<String> codes();
}
