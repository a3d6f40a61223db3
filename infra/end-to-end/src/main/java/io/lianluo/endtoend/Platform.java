package io.lianluo.endtoend;

import java.net.URI;
import java.util.Map;

/**
 * The addresses at which a running platform answers.
 *
 * @param services       the services, by the name of their context
 * @param issuer         the OAuth 2 issuer
 * @param schemaRegistry the schema registry's Confluent-compatible interface
 * @param mailPage       the page of caught mail
 * @param brokers        the broker's bootstrap servers
 */
public record Platform(Map<String, URI> services, URI issuer, URI schemaRegistry, URI mailPage, String brokers) {

    /** The address of the service of that context. */
    public URI service(String name) {
        URI address = services.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no service is named " + name);
        }
        return address;
    }

    URI registry() {
        return service("registry");
    }

    URI reporting() {
        return service("reporting");
    }

    URI meeting() {
        return service("meeting");
    }

    URI assessment() {
        return service("assessment");
    }

    URI notification() {
        return service("notification");
    }
}
