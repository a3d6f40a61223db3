package io.lianluo.registry.announcement;

import io.lianluo.domain.Aggregate;
import io.lianluo.domain.DerivedId;
import io.lianluo.domain.Erased;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.sealing.TextMapper;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An announcement that makes appointments public (发文公布, TZA-1, MOD-1). What it says is kept here once, however many appointments it covers: each
 * of them notes its number and day as an {@link AnnouncementReference}. A number is given once, and the fingerprint tells whether somebody means the
 * same announcement, even when what it said had to be forgotten.
 */
public final class Announcement extends Aggregate<AnnouncementEvent> {

    private static final String FINGERPRINT = "fingerprint";

    private State state;

    private Announcement(State state) {
        this.state = state;
    }

    /** The id of a programme's announcement of that number: two who publish one at once publish the same. */
    public static UUID id(String programme, String number) {
        return DerivedId.of("announcement", programme, number);
    }

    /** An announcement that is put on record. */
    static Announcement publish(String programme, AnnouncementDraft draft, Signature by) {
        Announcement announcement = new Announcement(new State(programme, draft.reference(), draft.title(), draft.text(), draft.fingerprint(), by));
        announcement.raise(new AnnouncementEvent.Published());
        return announcement;
    }

    /** The announcement as the store kept it. */
    public static Announcement restore(State state) {
        return new Announcement(state);
    }

    /** Tells whether it said, when it was put on record, what the draft says. */
    boolean said(AnnouncementDraft draft) {
        return state.fingerprint().equals(draft.fingerprint());
    }

    /** Tells whether it says something of a person: the name, or a number or address. */
    public boolean mentions(PersonalData person) {
        return Stream.of(state.title(), state.text()).flatMap(said -> Stream.of(said.zh(), said.en())).anyMatch(person::appearsIn);
    }

    /** Forgets what it says, because somebody whom it names was erased (SCH-8); number, day and what it covers stay. */
    public void eraseWording() {
        State mute = state.withTexts((field, text) -> field.equals(FINGERPRINT) ? text : Erased.TEXT);
        if (!mute.equals(state)) {
            state = mute;
            raise(new AnnouncementEvent.WordingErased());
        }
    }

    /** All of it, as it stands. */
    public State state() {
        return state;
    }

    @Override
    public UUID id() {
        return state.id();
    }

    /**
     * The parts of an announcement.
     *
     * @param programme   code of the programme
     * @param document    number and day
     * @param title       its title
     * @param text        its text; line feeds separate paragraphs
     * @param fingerprint of what it said when it was put on record
     * @param published   who put it on record, in which capacity, and when
     */
    public record State(String programme, AnnouncementReference document, LocalizedText title, LocalizedText text, String fingerprint, Signature published) {

        /** The announcement's id. */
        public UUID id() {
            return Announcement.id(programme, document.number());
        }

        /** All of it with title, text and fingerprint written otherwise: the store keeps them sealed. */
        public State withTexts(TextMapper as) {
            return new State(programme, document, localized("title", title, as), localized("text", text, as), as.map(FINGERPRINT, fingerprint), published);
        }

        private static LocalizedText localized(String field, LocalizedText text, TextMapper as) {
            return new LocalizedText(as.in(field).map("zh", text.zh()), as.in(field).map("en", text.en()));
        }
    }
}
