package io.lianluo.setup;

import com.fasterxml.jackson.databind.JsonNode;
import io.lianluo.setup.Setup.Refused;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Has a service handle its dead letters again, as an operator. The service counts how often it did so with each, and a letter that failed too often is passed
 * over: a Job that runs again and again wears itself out on nothing.
 */
final class Replaying {

    private static final List<String> FILTERS = List.of("topic", "type", "cause", "since", "until");
    private static final int ATTEMPTS = 3;
    private static final int FAILED_IN_A_ROW = 20;

    private final Settings settings;
    private final PrintStream out;
    private final int attempts;

    Replaying(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.attempts = settings.number("LIANLUO_SETUP_REPLAY_ATTEMPTS", ATTEMPTS);
    }

    /** Tells what a replay would do, and does nothing. */
    void list(String service) {
        Tally tally = new Tally();
        each(service, (_, letter) -> {
            boolean worn = isWorn(letter);
            out.println((worn ? "would pass over " : "would replay ") + about(letter));
            tally.count(worn ? "to be passed over" : "to be replayed");
            return true;
        });
        out.println(tally);
    }

    /** Replays, in the order in which they were put aside. Where one after another fails, their cause was not mended, and it stops. */
    void replay(String service) {
        Tally tally = new Tally();
        int[] failedInARow = new int[1];
        each(service, (operator, letter) -> {
            if (isWorn(letter)) {
                out.println("passed over " + about(letter));
                tally.count("passed over");
                return true;
            }
            OperatorClient.Answer answer = operator.post(letters(service).resolve(letter.get("id").asText() + "/replay"), "application/json", BodyPublishers.noBody());
            String outcome = switch (answer.granted("replay").path("outcome").asText()) {
                case "HANDLED" -> "handled";
                case "GONE" -> "gone";
                default -> "failed";
            };
            out.println(outcome + " " + about(answer.body()));
            tally.count(outcome);
            failedInARow[0] = outcome.equals("failed") ? failedInARow[0] + 1 : 0;
            return failedInARow[0] < FAILED_IN_A_ROW;
        });
        out.println(tally);
        if (failedInARow[0] == FAILED_IN_A_ROW) {
            throw new Refused(FAILED_IN_A_ROW + " failed one after another: mend their cause first");
        }
        if (tally.of("failed") + tally.of("passed over") > 0) {
            throw new Refused(tally.of("failed") + " failed, and " + tally.of("passed over") + " failed " + attempts + " times before and were passed over");
        }
    }

    private interface Step {
        boolean goesOnAfter(OperatorClient operator, JsonNode letter);
    }

    private void each(String service, Step step) {
        URI letters = letters(service);
        OperatorClient operator = new OperatorClient(settings);
        Map<String, String> query = new LinkedHashMap<>(Map.of("status", "WAITING", "limit", "100"));
        FILTERS.forEach(filter -> {
            String value = settings.environment().getOrDefault("LIANLUO_SETUP_REPLAY_" + filter.toUpperCase(Locale.ROOT), "");
            if (!value.isBlank()) {
                query.put(filter, value);
            }
        });
        String cursor;
        do {
            OperatorClient.Answer page = operator.get(URI.create(letters.toString().replaceAll("/$", "") + "?" + OperatorClient.form(query)));
            for (JsonNode letter : page.granted("items")) {
                if (!step.goesOnAfter(operator, letter)) {
                    return;
                }
            }
            cursor = page.body().path("next").textValue();
            query.put("cursor", String.valueOf(cursor));
        } while (cursor != null);
    }

    private boolean isWorn(JsonNode letter) {
        return letter.path("replay").path("times").asInt() >= attempts;
    }

    private static URI letters(String service) {
        return Settings.address("The address of a service", service, "http://reporting").resolve("/api/v1/dead-letters/");
    }

    private static String about(JsonNode letter) {
        String failed = letter.path("replay").path("cause").textValue();
        return "%s of %s with key %s: %s".formatted(letter.path("id").asText(), letter.path("topic").asText(), letter.path("key").asText("none"),
                failed == null ? letter.path("cause").asText() : failed);
    }

    /** Counts what became of the letters. */
    private static final class Tally {

        private final Map<String, Integer> counts = new LinkedHashMap<>();

        void count(String outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        int of(String outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        @Override
        public String toString() {
            return counts.isEmpty() ? "no dead letter waits" : String.join(", ", counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).toList());
        }
    }
}
