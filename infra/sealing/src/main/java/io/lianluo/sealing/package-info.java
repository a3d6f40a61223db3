/**
 * Seals what is personal, so that the files of a store do not say it: texts by field, events while they wait, files in chunks.
 * Nothing here knows Spring or MongoDB.
 */
@NullMarked
package io.lianluo.sealing;

import org.jspecify.annotations.NullMarked;
