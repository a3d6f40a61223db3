package io.lianluo.registry.acting;

import io.lianluo.domain.RecordedChange;
import java.time.Clock;
import java.util.Locale;

/** Records changes for people who come too late to act on the same thing: the act, its moment and the office. The caller is kept beside
 * them, so that somebody who comes too late after an act of their own is told so; nobody else is told who it was. */
public final class ChangeRecorder {

    private final Offices offices;
    private final Clock clock;

    /** Records changes in the name of those offices. */
    public ChangeRecorder(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * The change that an event of now tells of.
     *
     * @param kind      the kind of thing, such as seat; with the name of the event it names the act, as in {@code seat-handed-over}
     * @param programme for which it is done
     * @param version   the version that it leads to
     */
    public RecordedChange of(String kind, Object event, String programme, long version) {
        return new RecordedChange(version, act(kind, event.getClass()), clock.instant(), offices.acting(programme), offices.caller());
    }

    static String act(String kind, Class<?> event) {
        return kind + event.getSimpleName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
