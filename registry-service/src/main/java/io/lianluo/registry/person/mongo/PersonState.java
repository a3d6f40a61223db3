package io.lianluo.registry.person.mongo;

import io.lianluo.registry.change.ChangeMarks;
import io.lianluo.registry.person.ContactStanding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as kept.
 *
 * @param id          the person
 * @param fingerprint what they are recognised by, digested
 * @param key         the person's own data key, wrapped
 * @param name        sealed with that key, as the three fields that follow
 * @param contact     how far it can be relied on that they are reached so
 * @param standings   what makes them show in a list: each thing to be said of their contact details, by itself and after each programme that
 *                    it concerns; null when there is none
 * @param untoldUntil by when they are to confirm, while nobody was told that they did not
 * @param changes     the marks of what changed last
 * @param sealedBy    name of the key that wrapped the data key
 */
record PersonState(String id, String fingerprint, String key, String name, @Nullable String idNumber, @Nullable String mobile,
                   @Nullable String email, String language,
                   ContactStanding contact, @Nullable List<String> standings, @Nullable Instant untoldUntil, ChangeMarks changes, String sealedBy) { }
