/**
 * Programmes over HTTP, and the format of the files that they come in: {@code programme.schema.json} and what a schema cannot say.
 * Controllers read and answer; the programme decides.
 */
@NullMarked
package io.lianluo.registry.programme.web;

import org.jspecify.annotations.NullMarked;
