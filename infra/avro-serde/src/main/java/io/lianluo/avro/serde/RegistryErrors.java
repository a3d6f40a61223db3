package io.lianluo.avro.serde;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Which Kafka exception a failure of the registry becomes. The line that matters: a {@code SerializationException} says that the
 * message or its schema is at fault and stays at fault; everything else says nothing about the message, and a
 * {@code RetriableException} that the same call may succeed later.
 */
final class RegistryErrors {

    private RegistryErrors() { }

    static KafkaException answered(Transport.Request request, Transport.Answer answer) {
        RegistryErrorException cause = cause(answer);
        String message = "Registry refused " + request + ": " + cause.getMessage();
        int status = answer.status();
        KafkaException exception = switch (status) {
            case 401 -> new AuthenticationException(message);
            case 403 -> new AuthorizationException(message);
            case 429 -> new ThrottlingQuotaExceededException(message);
            case 502 -> new DisconnectException(message);
            case 408 -> new TimeoutException(message);
            default -> status >= 500 ? new TimeoutException(message) : answer.isRefusal() ? new SerializationException(message)
                    : new DisconnectException("Something else than the registry answered " + request + ": " + cause.getMessage());
        };
        exception.initCause(cause);
        return exception;
    }

    /** The registry's place answers in its language, but not what was asked. */
    static KafkaException beside(Transport.Request request, String missing) {
        return new DisconnectException("Something else than the registry answered " + request + ": no " + missing + " in it");
    }

    static KafkaException unanswered(Transport.Request request, IOException failure) {
        String message = "Registry did not answer " + request + ": " + failure;
        if (failure instanceof HttpTimeoutException) {
            return new TimeoutException(message, failure);
        }
        if (failure instanceof InterruptedIOException) {
            return new InterruptException(message, new InterruptedException(failure.getMessage()));
        }
        return new DisconnectException(message, failure);
    }

    private static RegistryErrorException cause(Transport.Answer answer) {
        JsonNode body = answer.content();
        return new RegistryErrorException(answer.status(), body.path("error_code").asInt(answer.status()),
                body.path("message").asText(body.isMissingNode() ? "an answer that is not JSON" : "no message"));
    }
}
