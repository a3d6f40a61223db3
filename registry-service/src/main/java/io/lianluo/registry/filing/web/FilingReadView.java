package io.lianluo.registry.filing.web;

import io.lianluo.registry.confidentiality.ClassifiedRead;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * Shows that somebody read what was handed in and answered.
 *
 * @param id              identity of the entry
 * @param confidentiality id of the class
 * @param by              the token's subject: a person's id, or a client's name
 * @param at              when
 * @param route           by which request
 */
@Schema(name = "FilingRead", description = "一次定密内容的阅读 · a read of classified content")
record FilingReadView(UUID id, String confidentiality, String by, Instant at, String route) {

    static FilingReadView of(ClassifiedRead read) {
        return new FilingReadView(read.id(), read.confidentiality(), read.by(), read.at(), read.route());
    }
}
