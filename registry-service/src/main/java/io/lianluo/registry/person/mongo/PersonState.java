package io.lianluo.registry.person.mongo;

import io.lianluo.registry.person.ContactReliability;
import io.lianluo.registry.person.RecognitionKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as kept.
 *
 * @param id          the person
 * @param fingerprints what they are recognised by, digested: the ID number, name and mobile number, name and mail address, as far as they are known and
 *                    others were not known by them before; null for nothing
 * @param fingerprintedBy names of the keys that made the fingerprints; null if there are none
 * @param name        sealed, as the five fields that follow
 * @param officialMobile the mobile number by which an office knows them
 * @param officialEmail  the mail address, likewise
 * @param others      keys by which others were known before
 * @param claimedEmail the address that waits for its confirmation, sealed likewise; null if none does
 * @param claim       the link by which it is confirmed
 * @param changeReason why an office changed how they are reached last, sealed likewise
 * @param change      when, and by whom
 * @param contact     how far it can be relied on that they are reached so
 * @param reliabilities   what makes them show in a list: each thing to be said of their contact details, by itself and after each programme that
 *                    it concerns; null when there is none
 * @param untoldUntil by when they are to confirm, while nobody was told that they did not
 * @param dataChanges the sequences of the latest changes of their data
 * @param sealedBy    name of the key that sealed all this
 */
record PersonState(UUID id, @Nullable List<String> fingerprints, @Nullable List<String> fingerprintedBy, String name, @Nullable String idNumber, @Nullable String mobile, @Nullable String email,
                   @Nullable String officialMobile, @Nullable String officialEmail, Set<RecognitionKey> others, String language,
                   @Nullable String claimedEmail, @Nullable Claimed claim, @Nullable String changeReason, @Nullable Changed change,
                   ContactReliability contact, @Nullable List<String> reliabilities, @Nullable Instant untoldUntil, @Nullable List<Long> dataChanges, String sealedBy) {

    /**
     * The link of an address that waits for its confirmation.
     *
     * @param use   identity of its one use
     * @param until when it expires
     */
    record Claimed(String use, Instant until) { }

    /**
     * A change by an office.
     *
     * @param at when
     * @param by subject of the token of whoever made it
     */
    record Changed(Instant at, String by) { }
}
