package io.lianluo.registry.person.mongo;

import org.jspecify.annotations.Nullable;

/**
 * A person as kept.
 *
 * @param id          the person
 * @param fingerprint what they are recognised by, digested
 * @param key         the person's own data key, wrapped
 * @param name        sealed with that key, as the fields that follow
 */
record PersonState(String id, String fingerprint, String key, String name, @Nullable String idNumber, @Nullable String mobile,
                   @Nullable String email, String language) { }
