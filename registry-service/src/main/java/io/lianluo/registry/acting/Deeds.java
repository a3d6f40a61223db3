package io.lianluo.registry.acting;

import io.lianluo.web.Deed;
import java.time.Clock;
import java.util.Locale;

/** What is remembered of an event for whoever comes too late to act on the same thing: what, when and in which office, never by whom. */
public final class Deeds {

    private final Offices offices;
    private final Clock clock;

    /** Deeds of those offices. */
    public Deeds(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * The deed that an event of now tells of.
     *
     * @param kind      the kind of thing, such as seat; with the name of the event it names the deed, as in {@code seat-handed-over}
     * @param programme for which it is done
     * @param version   the version that it leads to
     */
    public Deed of(String kind, Object event, String programme, long version) {
        return new Deed(version, act(kind, event.getClass()), clock.instant(), offices.acting(programme));
    }

    static String act(String kind, Class<?> event) {
        return kind + event.getSimpleName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
