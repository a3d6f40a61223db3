package io.lianluo.localstack;

/** The fixed ports of the parts of the developer's stack, each with what it is for. Those of the services are in {@link ServicePorts}. */
public enum Port {
    BROKER(19092, "the Kafka broker"),
    BROKER_CONTROLLER(19093, "the Kafka controller"),
    SCHEMA_REGISTRY(18085, "the schema registry"),
    SCHEMA_REGISTRY_HEALTH(18086, "the health of the schema registry"),
    STORE(27127, "the document store"),
    ISSUER(18080, "the issuer of tokens"),
    SMTP(13025, "incoming mail"),
    MAIL(18025, "the page of caught mail");

    private final int number;
    private final String purpose;

    Port(int number, String purpose) {
        this.number = number;
        this.purpose = purpose;
    }

    public int number() {
        return number;
    }

    /** What listens there, in words for a message. */
    public String purpose() {
        return purpose;
    }

    /** Whether a server could listen on it now. */
    public boolean isFree() {
        return Ports.isFree(number);
    }
}
