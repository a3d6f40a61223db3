package io.lianluo.registry.programme.appointment;

import io.lianluo.domain.LocalizedText;

/**
 * Something that a liaison hands over to the successor.
 *
 * @param id   identity within the checklist
 * @param text what it is
 */
public record HandoverItem(String id, LocalizedText text) { }
