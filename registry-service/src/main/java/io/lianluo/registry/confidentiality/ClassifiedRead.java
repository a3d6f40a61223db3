package io.lianluo.registry.confidentiality;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry on record that somebody read what has a recorded class of confidentiality. It contains nothing of what was read.
 *
 * @param id              identity of the entry; later ones are greater
 * @param about           id of what was read, such as a filing
 * @param confidentiality id of its class
 * @param by              the token's subject: a person's id, or a client's name
 * @param at              when
 * @param route           by which request
 */
public record ClassifiedRead(UUID id, UUID about, String confidentiality, String by, Instant at, String route) {

    static ClassifiedRead of(UUID about, String confidentiality, String by, Instant at, String route) {
        return new ClassifiedRead(UuidCreator.getTimeOrderedEpoch(), about, confidentiality, by, at, route);
    }
}
