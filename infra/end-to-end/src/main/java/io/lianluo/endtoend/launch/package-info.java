/**
 * Starts the platform on this machine: the local stack in this process, each service in its own from its built jar.
 * What {@code infra/up} runs, and what the end-to-end tests start, stop and kill.
 */
@NullMarked
package io.lianluo.endtoend.launch;

import org.jspecify.annotations.NullMarked;
