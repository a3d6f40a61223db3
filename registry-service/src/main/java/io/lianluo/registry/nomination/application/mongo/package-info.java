/** Keeps applications, texts sealed. */
@NullMarked
package io.lianluo.registry.nomination.application.mongo;

import org.jspecify.annotations.NullMarked;
