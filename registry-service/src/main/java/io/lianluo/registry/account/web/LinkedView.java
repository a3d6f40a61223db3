package io.lianluo.registry.account.web;

import java.time.Instant;
import java.util.UUID;

/**
 * The person to whom the caller's account belongs now.
 *
 * @param personId the person
 * @param name     their name
 * @param since    when it was linked
 */
record LinkedView(UUID personId, String name, Instant since) { }
