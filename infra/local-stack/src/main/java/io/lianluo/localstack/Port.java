package io.lianluo.localstack;

/** The fixed ports of the developer's stack, each with what it is for. */
public enum Port {
    REGISTRY_SERVICE(8081, "the registry service"),
    REPORTING_SERVICE(8082, "the reporting service"),
    MEETING_SERVICE(8083, "the meeting service"),
    ASSESSMENT_SERVICE(8084, "the assessment service"),
    NOTIFICATION_SERVICE(8085, "the notification service"),
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
