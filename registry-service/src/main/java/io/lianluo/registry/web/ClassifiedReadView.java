package io.lianluo.registry.web;

import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * Shows that somebody read what has a recorded class of confidentiality.
 *
 * @param id              identity of the entry
 * @param confidentiality id of the class
 * @param by              the token's subject: a person's id, or a client's name
 * @param at              when
 * @param route           by which request
 */
@Schema(name = "ClassifiedRead", description = "一次定密内容的阅读 · a read of classified content")
public record ClassifiedReadView(UUID id, String confidentiality, String by, Instant at, String route) {

    /** The entry as the offices see it. */
    public static ClassifiedReadView of(ClassifiedRead read) {
        return new ClassifiedReadView(read.id(), read.confidentiality(), read.by(), read.at(), read.route());
    }
}
