package io.lianluo.localstack;

import io.lianluo.schemas.TopicCatalogue;
import java.util.List;

/** The fixed ports of the services on the developer's stack: from 8081 on, in the order in which the catalogue lists the contexts. */
public final class ServicePorts {

    private static final int FIRST = 8081;
    private static final List<String> SERVICES = TopicCatalogue.load().contexts();

    private ServicePorts() { }

    /** Every service, by the name of its context. */
    public static List<String> services() {
        return SERVICES;
    }

    /**
     * The port of a service.
     *
     * @throws IllegalArgumentException if the catalogue lists no such context
     */
    public static int of(String service) {
        int place = SERVICES.indexOf(service);
        if (place < 0) {
            throw new IllegalArgumentException("topics.yaml lists no context " + service + "; there are " + String.join(", ", SERVICES));
        }
        return FIRST + place;
    }

    /** Tells whether the service could listen on its port now. */
    public static boolean isFree(String service) {
        return Ports.isFree(of(service));
    }
}
