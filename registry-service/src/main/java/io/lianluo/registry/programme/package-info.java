/**
 * Programmes (制度): what one regulation asks for, version by version, each in force from a day.
 * The definition is data that came from a file; nothing of one regulation is in the code.
 */
@NullMarked
package io.lianluo.registry.programme;

import org.jspecify.annotations.NullMarked;
