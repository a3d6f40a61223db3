package io.lianluo.avro.serde;

/** Tells what a registry answered instead of what was asked for; it is the cause of the Kafka exception that callers see. */
public final class RegistryErrorException extends RuntimeException {

    private final int status;
    private final int errorCode;

    RegistryErrorException(int status, int errorCode, String message) {
        super(message + " (HTTP status " + status + ", error code " + errorCode + ")");
        this.status = status;
        this.errorCode = errorCode;
    }

    /** Status of the HTTP answer. */
    public int status() {
        return status;
    }

    /** The registry's own code, such as 40401 for an unknown subject; the status where it gave none. */
    public int errorCode() {
        return errorCode;
    }
}
