/**
 * Serves transfers over HTTP.
 * The office that keeps the roster transfers liaisons.
 */
@NullMarked
package io.lianluo.registry.seat.transfer.web;

import org.jspecify.annotations.NullMarked;
