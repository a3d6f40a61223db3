package io.lianluo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.endtoend.Api.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody at work, who begins with what waits for them and looks up no id elsewhere. */
record Somebody(Api api, Platform platform) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The capacities in which they act by a service, in words. */
    List<String> capacities(URI service) {
        return api.get(service, "/me").get("capacities").valueStream().map(capacity -> capacity.get("said").asString()).toList();
    }

    /** The one thing of that kind that waits for them there. */
    JsonNode waits(URI service, String kind) {
        List<JsonNode> found = all(service, kind);
        assertThat(found).as("%s among %s", kind, api.get(service, "/me").get("waiting")).hasSize(1);
        return found.getFirst();
    }

    /** The one thing of that kind that will wait for them there once the service has heard of it. */
    JsonNode willWait(URI service, String kind) {
        Waiting.until(kind + " waits", PATIENCE, () -> all(service, kind).size() == 1);
        return waits(service, kind);
    }

    /** Tells whether nothing of that kind waits for them there. */
    boolean isDone(URI service, String kind) {
        return all(service, kind).isEmpty();
    }

    /** Does the act that the waiting thing names, on what it is about as it stands now. */
    Answer does(URI service, JsonNode waiting, String about, Map<String, ?> body) {
        String path = path(about, waiting);
        return api.tryPost(service, href(waiting), body, "If-Match", api.tryGet(service, path).etag());
    }

    /** The address of what it is about. */
    static String path(String about, JsonNode waiting) {
        return about + "/" + waiting.get("id").asString();
    }

    /** The address of the act that it names. */
    static String href(JsonNode waiting) {
        return waiting.at("/act/href").asString().substring("/api/v1".length());
    }

    private List<JsonNode> all(URI service, String kind) {
        return api.get(service, "/me").get("waiting").valueStream().filter(item -> item.get("kind").asString().equals(kind)).toList();
    }
}
