package io.lianluo.registry.nomination;

import com.github.f4b6a3.uuid.UuidCreator;
import io.lianluo.domain.Aggregate;
import io.lianluo.domain.LocalizedText;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.text.Erased;
import io.lianluo.sealing.TextMapper;
import java.util.stream.Stream;

/**
 * A notice that makes appointments public (发文公布, TZA-1, MOD-1). What it says is kept here once, however many appointments it covers: each
 * of them notes its number and day as an {@link Announcement}. A number is given once, and the fingerprint tells whether somebody means the
 * same notice, even when what it said had to be forgotten.
 */
public final class Notice extends Aggregate<NoticeEvent> {

    private static final String FINGERPRINT = "fingerprint";

    private Parts parts;

    private Notice(Parts parts) {
        this.parts = parts;
    }

    /** The id of a programme's notice of that number: two who publish one at once publish the same. */
    public static String id(String programme, String number) {
        return UuidCreator.getNameBasedSha1("lianluo/notice/%s/%s".formatted(programme, number)).toString();
    }

    /** A notice that is put on record. */
    static Notice publish(String programme, NoticeDraft draft, Signature by) {
        Notice notice = new Notice(new Parts(programme, draft.announcement(), draft.title(), draft.text(), draft.fingerprint(), by));
        notice.raise(new NoticeEvent.Published());
        return notice;
    }

    /** The notice as the store kept it. */
    public static Notice restore(Parts parts) {
        return new Notice(parts);
    }

    /** Tells whether it said, when it was put on record, what the draft says. */
    boolean said(NoticeDraft draft) {
        return parts.fingerprint().equals(draft.fingerprint());
    }

    /** Tells whether it says something of a person: the name, or a number or address. */
    public boolean mentions(PersonalData person) {
        return Stream.of(parts.title(), parts.text()).flatMap(said -> Stream.of(said.zh(), said.en())).anyMatch(person::appearsIn);
    }

    /** Forgets what it says, because somebody whom it names was erased (SCH-8); number, day and what it covers stay. */
    public void eraseWording() {
        Parts mute = parts.withTexts((field, text) -> field.equals(FINGERPRINT) ? text : Erased.TEXT);
        if (!mute.equals(parts)) {
            parts = mute;
            raise(new NoticeEvent.WordingErased());
        }
    }

    /** All of it, as it stands. */
    public Parts parts() {
        return parts;
    }

    @Override
    public String id() {
        return parts.id();
    }

    /**
     * The parts of a notice.
     *
     * @param programme   code of the programme
     * @param document    number and day
     * @param title       its title
     * @param text        its text; line feeds separate paragraphs
     * @param fingerprint of what it said when it was put on record
     * @param published   who put it on record, in which capacity, and when
     */
    public record Parts(String programme, Announcement document, LocalizedText title, LocalizedText text, String fingerprint, Signature published) {

        /** The notice's id. */
        public String id() {
            return Notice.id(programme, document.number());
        }

        /** All of it with title, text and fingerprint written otherwise: the store keeps them sealed. */
        public Parts withTexts(TextMapper as) {
            return new Parts(programme, document, localized("title", title, as), localized("text", text, as), as.map(FINGERPRINT, fingerprint), published);
        }

        private static LocalizedText localized(String field, LocalizedText text, TextMapper as) {
            return new LocalizedText(as.in(field).map("zh", text.zh()), as.in(field).map("en", text.en()));
        }
    }
}
