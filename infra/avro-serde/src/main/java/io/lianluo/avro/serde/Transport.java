package io.lianluo.avro.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way to a registry: one request, one answer. */
interface Transport extends AutoCloseable {

    /** A request; the path begins with a slash and is escaped. */
    record Request(String method, String path, @Nullable String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * An answer of any status, by the registry or by something in front of it, such as a proxy or a page that asks to log in.
     *
     * @param status    the HTTP status
     * @param mediaType what {@code Content-Type} says; null if it says nothing
     * @param body      the body as it came
     */
    record Answer(int status, @Nullable String mediaType, String body) {

        private static final ObjectMapper JSON = new ObjectMapper();
        /** By these a registry says that what was asked for does not exist, or cannot be. */
        private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 422);
        private static final int NOT_FOUND = 404;
        private static final int UNAUTHENTICATED = 401;
        private static final int FORBIDDEN = 403;

        /** An answer in JSON, as a registry gives it. */
        static Answer json(int status, String body) {
            return new Answer(status, "application/vnd.schemaregistry.v1+json", body);
        }

        /**
         * Says whether the next try would fail in the same way. That is so of what the registry itself says, by its media type and its
         * error code, and where the caller is refused. Anything else, in particular a 404 or a redirection by something in front of the
         * registry, says nothing about what was asked.
         */
        boolean isFinal() {
            return status / 100 == 2 && !content().isMissingNode() || status == UNAUTHENTICATED || status == FORBIDDEN || isRefusal();
        }

        /** Says whether the registry itself refuses what was asked. A bare 404 without a code of its own tells of a wrong address. */
        boolean isRefusal() {
            int code = content().path("error_code").asInt();
            return REFUSALS.contains(status) && (code / 100 == status || code == status && status != NOT_FOUND);
        }

        /** The body as JSON; missing if it is none or does not say that it is. */
        JsonNode content() {
            if (mediaType == null || !mediaType.toLowerCase(Locale.ROOT).matches("application/([^;\\s]+\\+)?json\\s*(;.*)?")) {
                return MissingNode.getInstance();
            }
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }
    }

    /**
     * Sends and waits.
     *
     * @throws IOException when no answer came
     */
    Answer exchange(Request request) throws IOException;

    @Override
    default void close() { }
}
