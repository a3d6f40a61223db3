package io.lianluo.registry.programme;

import java.time.Instant;
import java.util.UUID;

/**
 * The full text of a regulation as its office has it (制度原文), attached to a version of its programme.
 *
 * @param file       id of the uploaded file
 * @param sha256     SHA-256 of the file, 64 hexadecimal digits in lower case
 * @param attachedAt when it was attached
 * @param attachedBy who attached it: the subject of the token
 */
public record FullText(UUID file, String sha256, Instant attachedAt, String attachedBy) { }
