package io.lianluo.avro.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private static final ObjectMapper JSON = new ObjectMapper();

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
            default -> status >= 500 ? new TimeoutException(message) : new SerializationException(message);
        };
        exception.initCause(cause);
        return exception;
    }

    static KafkaException unanswered(Transport.Request request, IOException failure) {
        String message = "Registry did not answer " + request + ": " + failure;
        return switch (failure) {
            case HttpTimeoutException timeout -> new TimeoutException(message, timeout);
            case InterruptedIOException interrupted -> new InterruptException(message, new InterruptedException(interrupted.getMessage()));
            default -> new DisconnectException(message, failure);
        };
    }

    private static RegistryErrorException cause(Transport.Answer answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return new RegistryErrorException(answer.status(), body.path("error_code").asInt(answer.status()),
                    body.path("message").asText("no message"));
        } catch (JsonProcessingException e) {
            return new RegistryErrorException(answer.status(), answer.status(), "an answer that is not JSON");
        }
    }
}
