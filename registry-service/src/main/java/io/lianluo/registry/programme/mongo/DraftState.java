package io.lianluo.registry.programme.mongo;

import io.lianluo.registry.programme.Draft;
import org.jspecify.annotations.Nullable;

/** A draft as kept. */
record DraftState(String code, Draft.@Nullable Text text) { }
