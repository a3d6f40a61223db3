package io.lianluo.access.me;

import io.lianluo.access.Unit;
import io.lianluo.domain.LocalizedText;
import java.util.Optional;
import java.util.UUID;

/** The names of what a service knows by identity or code, for people who read. */
public interface Names {

    /** The person's own name; empty where the service does not know it. */
    Optional<String> person(UUID personId);

    /** The unit of that id. */
    Optional<Unit> unit(UUID unitId);

    /** Title of the programme, as its newest version has it. */
    Optional<LocalizedText> programme(String code);

    /** Title of a seat rule of the programme, as its newest version has it. */
    Optional<LocalizedText> seat(String programme, String rule);
}
