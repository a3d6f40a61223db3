package io.lianluo.registry.programme.web;

import static io.lianluo.registry.programme.web.Reading.localized;
import static io.lianluo.registry.programme.web.Reading.symbol;
import static io.lianluo.registry.programme.web.Reading.symbols;
import static io.lianluo.registry.programme.web.Reading.text;
import static io.lianluo.registry.programme.web.Reading.texts;

import io.lianluo.registry.programme.seat.Deputy;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.programme.seat.Stability;
import io.lianluo.rules.Span;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The seats of a programme file. */
final class SeatSection {

    private final Reading reading;
    private final List<SeatRule> seats;

    SeatSection(Reading reading, JsonNode root) {
        this.reading = reading;
        this.seats = reading.eachById(root, "seats", this::seat);
        for (int i = 0; i < seats.size(); i++) {
            checkAbove("seats[" + i + "].reports-to", seats.get(i));
        }
    }

    List<SeatRule> seats() {
        return seats;
    }

    /** The seat that something is about: the one it names, or the only one there is. */
    String named(String path, JsonNode node) {
        if (!node.has("seat")) {
            reading.expect(seats.size() == 1, path + ".seat", "file-seat-unsaid");
            return seats.getFirst().id();
        }
        String seat = text(node, "seat");
        reading.expect(find(seat) != null, path + ".seat", "file-seat-unknown", seat);
        return seat;
    }

    private SeatRule seat(String path, JsonNode seat) {
        boolean exOfficio = text(seat, "held-by", "appointment").equals("unit-head");
        int holders = seat.path("holders").asInt(1);
        reading.expect(!exOfficio || holders == 1, path + ".holders", "file-one-head");
        reading.expect(!exOfficio || !seat.has("candidates"), path + ".candidates", "file-head-is-candidate");
        return new SeatRule(text(seat, "id"), localized(seat, "title"), texts(seat, "for"), holders, exOfficio, seat.path("optional").asBoolean(false),
                candidates(seat, exOfficio), reading.term(path, seat, "fill-within"), text(seat, "counterpart", "none").equals("required"),
                stability(seat.path("stable")), Reading.optional(seat, "reports-to"),
                Reading.symbol(Deputy.class, seat, "deputy", Deputy.NONE), reading.articles(path, seat));
    }

    private static Set<Origin> candidates(JsonNode seat, boolean exOfficio) {
        if (exOfficio) {
            return Set.of();
        }
        return seat.has("candidates") ? EnumSet.copyOf(symbols(Origin.class, seat, "candidates")) : EnumSet.of(Origin.OWN_UNIT);
    }

    private static @Nullable Stability stability(JsonNode stable) {
        return stable.isMissingNode() ? null : new Stability(stable.get("changes").asInt(), symbol(Span.class, stable, "within"));
    }

    private void checkAbove(String path, SeatRule seat) {
        Set<String> passed = new HashSet<>();
        for (SeatRule at = seat; at != null && at.reportsTo() != null; at = find(at.reportsTo())) {
            if (!passed.add(at.id())) {
                reading.expect(false, path, "file-seat-above-itself", seat.id());
                return;
            }
        }
        reading.expect(seat.reportsTo() == null || find(seat.reportsTo()) != null, path, "file-seat-unknown", String.valueOf(seat.reportsTo()));
    }

    /** Tells if holders of one seat report to holders of another, directly or through others. */
    boolean isBelow(String lower, String upper) {
        Set<String> passed = new HashSet<>();
        for (SeatRule at = find(lower); at != null && at.reportsTo() != null && passed.add(at.id()); at = find(at.reportsTo())) {
            if (at.reportsTo().equals(upper)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable SeatRule find(String id) {
        return seats.stream().filter(rule -> rule.id().equals(id)).findFirst().orElse(null);
    }
}
