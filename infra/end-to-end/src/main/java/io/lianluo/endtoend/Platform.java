package io.lianluo.endtoend;

import java.net.URI;

/**
 * The addresses at which a running platform answers.
 *
 * @param registry       the registry service
 * @param reporting      the reporting service
 * @param meeting        the meeting service
 * @param assessment     the assessment service
 * @param notification   the notification service
 * @param issuer         the OAuth 2 issuer
 * @param schemaRegistry the schema registry's Confluent-compatible interface
 * @param mailPage       the page of caught mail
 * @param brokers        the broker's bootstrap servers
 */
public record Platform(URI registry, URI reporting, URI meeting, URI assessment, URI notification, URI issuer, URI schemaRegistry,
                       URI mailPage, String brokers) { }
